using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0626: of sources TMA0505 says the same.</summary>
public sealed class SecretInFileRule() : Rule("TMA0626", RuleTitles.SecretInFile, Severity.Error);
