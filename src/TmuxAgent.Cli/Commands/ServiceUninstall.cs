using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Probes;
using TmuxAgent.Cli.Regenerating;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Repositories;
using TmuxAgent.Cli.Services;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Commands;

/// <summary><c>service uninstall</c>: stops and removes every unit of the repository that the service manager knows.</summary>
internal sealed class ServiceUninstall(ServiceAsk ask)
{
    /// <summary>Does it, and says which they were.</summary>
    public int Run()
    {
        var (root, names) = Find();
        var manager = UserManager.FindAsync(ask.Machine, root, ask.Stop).GetAwaiter().GetResult();
        if (names.Length > 0)
        {
            var complaint = manager
                .ChangeAsync(ask.Limit, ask.Stop, ["disable", "--now", .. names])
                .GetAwaiter()
                .GetResult();
            if (complaint.Length > 0)
                throw new StoppedException(ExitCode.System, Phrase.Verbatim($"systemctl: {complaint}"));
        }
        return new ServiceReport(ask.Verb, ExitCode.Success)
        {
            Notes = [names.Length == 0 ? ServicePhrases.NothingInstalled : ServicePhrases.Removed(names)],
            Changed = names.Length > 0,
        }.Print(ask.Machine.Terminal, ask.Json);
    }

    // After `tmuxagent uninstall` there is no manifest any more, and still a link.
    private (string Root, string[] Names) Find()
    {
        for (var at = ask.Folder.Path; at is not null; at = Path.GetDirectoryName(at))
        {
            if (new AgentRepository(at, ask.Machine).HasManifest)
                break;
            if (UndoRun.HasHistory(ask.Machine.Files, Workspace.Of(at, ask.Machine)))
                return (at, [.. UserUnits.LinkedTo(at, ask.Machine)]);
        }
        var scene = ServiceStatus.Scene(ask.Machine, ask.Folder);
        var units = new RepositoryUnits(scene);
        units.RefuseOfAnother();
        return (scene.Root, units.KnownNames);
    }
}
