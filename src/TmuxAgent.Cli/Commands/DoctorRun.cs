using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Probes.Health;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Repositories;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Scaffolding.Health;

namespace TmuxAgent.Cli.Commands;

/// <summary>One run of <c>doctor</c>.</summary>
internal sealed class DoctorRun(
    Machine machine,
    WorkFolder folder,
    IReadOnlyList<HealthProbe> probes,
    HealthWishes wishes,
    TimeSpan limit,
    bool json
)
{
    /// <summary>Prints which probes there are.</summary>
    public static int List(Machine machine, bool json)
    {
        if (json)
        {
            JsonReport.Print(
                machine.Terminal.Output,
                writer =>
                {
                    writer.WriteString("verb", "doctor");
                    writer.WriteNumber("exitCode", ExitCode.Success);
                    JsonReport.WriteArray(
                        writer,
                        "probes",
                        HealthProbes.All,
                        (inner, probe) =>
                        {
                            inner.WriteString("id", probe.Id);
                            inner.WriteString("looksAt", machine.Terminal.Say(probe.LooksAt));
                        }
                    );
                }
            );
            return ExitCode.Success;
        }
        var width = HealthProbes.All.Max(probe => probe.Id.Length);
        foreach (var probe in HealthProbes.All)
        {
            var looksAt = machine.Terminal.Say(probe.LooksAt);
            Folded.Print(machine.Terminal, $"  {probe.Id.PadRight(width)}  {looksAt}", $"  {probe.Id}", looksAt);
        }
        return ExitCode.Success;
    }

    /// <summary>The probes of those names, or all where none is named.</summary>
    /// <exception cref="StoppedException">There is none of that name.</exception>
    public static IReadOnlyList<HealthProbe> Choose(IReadOnlyList<string> named)
    {
        var ids = named
            .SelectMany(text => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .ToList();
        if (ids.FirstOrDefault(id => HealthProbes.All.All(probe => probe.Id != id)) is { } unknown)
            throw new StoppedException(
                ExitCode.Usage,
                DoctorPhrases.NoProbe(unknown, [.. HealthProbes.All.Select(probe => probe.Id)])
            );
        return ids.Count == 0 ? HealthProbes.All : [.. HealthProbes.All.Where(probe => ids.Contains(probe.Id))];
    }

    /// <summary>Looks, mends where that is asked for and looks again, and says what was seen.</summary>
    public int Run(bool mends)
    {
        using var stop = new StopSignals();
        var repository = AgentRepository.Find(folder, machine);
        var manifest = repository.ReadManifest();
        IReadOnlyList<Phrase> mended = [];
        try
        {
            var scene = new HealthScene(repository, manifest, wishes);
            var reports = Look(scene, stop.Token);
            if (mends)
            {
                mended = new DoctorFixes(scene).Mend(reports);
                if (mended.Count > 0)
                    reports = Look(new HealthScene(repository, manifest, wishes), stop.Token);
            }
            return Print(reports, mended);
        }
        catch (OperationCanceledException) when (stop.ExitCode != 0)
        {
            return stop.ExitCode;
        }
    }

    private IReadOnlyList<ProbeReport> Look(HealthScene scene, CancellationToken stop)
    {
        var examination = new Examination(probes, limit, stop);
        var mask = new SecretMask(scene);
        var reports = json
            ? examination.Run(scene, _ => { })
            : HealthProgress.Show(
                machine.Terminal,
                [.. probes.Select(probe => probe.Id)],
                seen => examination.Run(scene, seen)
            );
        return [.. reports.Select(mask.Hide)];
    }

    private int Print(IReadOnlyList<ProbeReport> reports, IReadOnlyList<Phrase> mended)
    {
        var exitCode = reports.Any(report => report.Level == HealthLevel.Error) ? ExitCode.Findings : ExitCode.Success;
        if (json)
        {
            HealthJson.Print(exitCode, reports, mended, machine.Terminal);
            return exitCode;
        }
        foreach (var sentence in mended)
        {
            var verdict = machine.Terminal.Say(DoctorPhrases.Mended);
            var text = Printable.Text(machine.Terminal.Say(sentence));
            Folded.Print(
                machine.Terminal,
                $"  {Wrapping.Padded(verdict, HealthText.VerdictWidth)}{text}",
                $"  {verdict}",
                text
            );
        }
        HealthText.Print(reports, machine.Terminal);
        return exitCode;
    }
}
