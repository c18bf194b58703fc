using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0122: what is larger is no env file that a person wrote; nothing else is said of it.</summary>
internal sealed class EnvTooLongRule() : EnvRule("TMA0122", "The env file is too long to be one", Severity.Error)
{
    internal override IEnumerable<Finding> Check(EnvCheck check) =>
        check.Document.IsTooLong ? [Report(check, default, $"The file {EnvDocument.TooLong}.")] : [];
}
