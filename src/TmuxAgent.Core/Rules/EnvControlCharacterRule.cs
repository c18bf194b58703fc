using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0114: a control character other than tab and newline.</summary>
internal static class EnvControlCharacterRule
{
    public static IEnumerable<Finding> Check(EnvDocument document) =>
        document.Lines.SelectMany(line => line.Disagreements)
            .Where(d => d.Kind == EnvDisagreementKind.ControlCharacter).Select(d => new Finding(
                RuleCatalog.EnvControlCharacter,
                $"With the control character U+{(int)document.Text.Content[d.Span.Start]:X4} DotNetEnv loses the whole file; remove it.",
                document.Text.LocationOf(d.Span)));
}
