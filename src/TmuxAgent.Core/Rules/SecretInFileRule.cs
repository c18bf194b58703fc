using TmuxAgent.Core.Findings;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0626: of sources TMA0505 says the same.</summary>
public sealed class SecretInFileRule() : Rule("TMA0626", "A secret is in a file that git carries", Severity.Error);
