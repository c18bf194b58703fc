using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Diagnosis;

/// <summary>What one run of the diagnosis said.</summary>
/// <param name="Result">The process.</param>
public sealed record Diagnosis(ProcessResult Result)
{
    private string[] Lines => Result.Output.Split('\n');

    /// <summary>The first line that is not in order; empty where all are.</summary>
    public string FirstComplaint => Lines.FirstOrDefault(IsComplaint)?.Trim() ?? "";

    /// <summary>The first command that is printed below that line, as printed.</summary>
    public string Remedy =>
        Lines
            .SkipWhile(line => !IsComplaint(line))
            .Skip(1)
            .TakeWhile(line => !IsComplaint(line))
            .Select(line => line.Trim())
            .FirstOrDefault(line => line.StartsWith("-> ", StringComparison.Ordinal))
            ?[3..]
        ?? "";

    /// <summary>Everything that is wrong: how bad, what is seen, and what to type, as doctor has them.</summary>
    public IReadOnlyList<(string Verdict, string Reason, string Command)> Complaints =>
        [
            .. Lines
                .Index()
                .Where(line => IsComplaint(line.Item))
                .Select(line =>
                    (
                        line.Item.StartsWith("  FAIL", StringComparison.Ordinal) ? "error" : "warning",
                        line.Item[8..],
                        Lines
                            .Skip(line.Index + 1)
                            .TakeWhile(next => next.StartsWith("        ", StringComparison.Ordinal))
                            .Select(next => next.Trim())
                            .FirstOrDefault(next => next.StartsWith("-> ", StringComparison.Ordinal))
                            ?[3..]
                            ?? ""
                    )
                ),
        ];

    private static bool IsComplaint(string line) =>
        line.StartsWith("  FAIL  ", StringComparison.Ordinal) || line.StartsWith("  warn  ", StringComparison.Ordinal);
}
