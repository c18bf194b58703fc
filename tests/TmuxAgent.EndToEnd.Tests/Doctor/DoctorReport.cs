using System.Text.Json;
using TmuxAgent.Scaffolding.Health;
using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Doctor;

/// <summary>What one run of <c>doctor --json</c> said.</summary>
public sealed class DoctorReport
{
    public DoctorReport(ProcessResult result)
    {
        Result = result;
        using var document = JsonDocument.Parse(result.Output);
        Findings =
        [
            .. document
                .RootElement.GetProperty("probes")
                .EnumerateArray()
                .SelectMany(probe =>
                    probe
                        .GetProperty("findings")
                        .EnumerateArray()
                        .Select(finding => new DoctorFinding(
                            probe.GetProperty("id").GetString()!,
                            finding.GetProperty("verdict").GetString()!,
                            finding.GetProperty("trouble").GetString() ?? "",
                            finding.GetProperty("reason").GetString()!,
                            finding.GetProperty("command").GetString() ?? ""
                        ))
                ),
        ];
    }

    /// <summary>The process.</summary>
    public ProcessResult Result { get; }

    /// <summary>Everything that was seen, in order.</summary>
    public IReadOnlyList<DoctorFinding> Findings { get; }

    /// <summary>What is wrong, in order.</summary>
    public IReadOnlyList<DoctorFinding> Complaints =>
        [.. Findings.Where(finding => finding.Verdict is "warning" or "error")];

    /// <summary>The first trouble that is told; empty where nothing is wrong.</summary>
    public string First => Complaints is [var first, ..] ? first.Trouble : "";

    /// <summary>All of it, for a failed assertion.</summary>
    public override string ToString() => Result.Output + Result.Error;
}

/// <summary>One thing that was seen.</summary>
public sealed record DoctorFinding(string Probe, string Verdict, string Trouble, string Reason, string Command);
