using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0107: docker and podman take quotes for a part of the value.</summary>
internal static class EnvNeedlessQuotesRule
{
    public static IEnumerable<Finding> Check(EnvDocument document) =>
        document.Assignments
            .Where(line => line.Quoting is EnvQuoting.Single or EnvQuoting.Double && line.Value.Length > 0)
            .Where(line => line.Disagreements.Count == 0 && PortableForm.TryWrite(line.Value, out var text, out _) && text == line.Value)
            .Select(line => new Finding(
                RuleCatalog.EnvNeedlessQuotes,
                $"The value of {line.Key} needs no quotes, and docker --env-file takes them for a part of it; remove them.",
                document.Text.LocationOf(line.ValueSpan),
                EnvFixes.Replace("Remove the quotes", line.ValueSpan, line.Value)));
}
