using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Probes.Health;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Services;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Commands;

/// <summary><c>service logs</c>.</summary>
internal sealed class ServiceLogs(Machine machine, WorkFolder folder, CancellationToken stop)
{
    /// <summary>Shows the last lines, and each new one where it follows.</summary>
    public int Run(int lines, bool follows, bool json)
    {
        var scene = ServiceStatus.Scene(machine, folder);
        var units = new RepositoryUnits(scene);
        units.RequireWanted();
        units.RefuseOfAnother();
        var manager = UserManager.FindAsync(machine, scene.Root, stop).GetAwaiter().GetResult();
        if (manager.Journal(units.Names, lines, follows ? ["--follow"] : []) is not { } call)
            throw new StoppedException(ExitCode.System, ServicePhrases.NoJournal);
        var mask = new SecretMask(scene);
        if (json)
            return Print(manager.ReadJournalAsync(units.Names, lines, stop).GetAwaiter().GetResult(), mask);
        var shown = new ShownOutput(machine.Terminal.Output, mask.Secrets);
        return ShownProgram.RunAsync(call, shown, machine.Terminal.Error, stop).GetAwaiter().GetResult();
    }

    private int Print(IReadOnlyList<Phrase> read, SecretMask mask)
    {
        JsonReport.Print(
            machine.Terminal.Output,
            json =>
            {
                json.WriteString("verb", "service logs");
                json.WriteNumber("exitCode", ExitCode.Success);
                JsonReport.WriteStrings(json, "lines", read.Select(line => machine.Terminal.Say(mask.Hide(line))));
                JsonReport.WriteStrings(json, "errors", []);
            }
        );
        return ExitCode.Success;
    }
}
