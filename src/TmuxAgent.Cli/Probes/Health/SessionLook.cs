using System.Text.RegularExpressions;
using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Repositories;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Scaffolding.Health;

namespace TmuxAgent.Cli.Probes.Health;

/// <summary>One pane of tmux.</summary>
/// <param name="Id">As <c>%1</c>.</param>
/// <param name="Session">Name of its session.</param>
/// <param name="Window">Name of its window.</param>
/// <param name="Title">Its title.</param>
/// <param name="IsPiped">Whether its output goes into a file.</param>
internal sealed record AgentPane(string Id, string Session, string Window, string Title, bool IsPiped)
{
    private const string Format = "#{pane_id}\t#{session_name}\t#{window_name}\t#{pane_pipe}\t#{pane_title}";

    /// <summary>All of a server; none where none runs.</summary>
    public static async Task<IReadOnlyList<AgentPane>> ListAsync(TmuxServer server) =>
        [
            .. (await server.AskAsync("list-panes", "-a", "-F", Format) ?? "")
                .Split('\n')
                .Select(line => line.Split('\t', 5))
                .Where(fields => fields.Length == 5)
                .Select(fields => new AgentPane(fields[0], fields[1], fields[2], fields[4], fields[3] == "1")),
        ];
}

/// <summary>A look at one registered session.</summary>
internal sealed partial class SessionLook(
    HealthScene scene,
    AgentConfig config,
    string configPath,
    AgentSession session,
    IReadOnlyList<AgentPane> all,
    TmuxServer server,
    CancellationToken deadline
)
{
    /// <summary>What is wrong with it, or that nothing is.</summary>
    public async Task<IReadOnlyList<HealthFinding>> LookAsync()
    {
        var panes = all.Where(pane => pane.Session == session.Session).ToList();
        if (panes.Count == 0)
            return
            [
                Troubles.SessionGone.With(
                    session.Session,
                    session.Branch,
                    config.Socket,
                    ShellWord.Quote(session.Branch)
                ),
            ];
        var findings = new List<HealthFinding>();
        var seen = panes.Where(IsSeenByRunner).ToList();
        if (!NamePatterns.Match(config.SessionFilters, [session.Session]))
            findings.Add(Troubles.SessionFiltered.With(session.Session, configPath, ShellWord.Quote(configPath)));
        else if (seen.Count == 0)
            findings.Add(
                Troubles.PaneFiltered.With(session.Session, panes[0].Window, configPath, ShellWord.Quote(configPath))
            );
        if (session.Log.Length == 0)
            findings.Add(Troubles.SessionWithoutLog.With(session.Session, session.Branch));
        else if (!panes.Any(pane => pane.IsPiped))
            findings.Add(
                Troubles.LogNotPiped.With(
                    session.Session,
                    ShellWord.Quote($"={session.Session}:"),
                    ShellWord.Quote($"cat >> {ShellWord.Quote(session.Log)}"),
                    scene.Manifest.Sessions.Socket
                )
            );
        if (findings.Count == 0 && await FindUnseenResultAsync(panes))
            findings.Add(Troubles.ResultUnseen.With(session.Session, config.Socket));
        return findings.Count > 0
            ? findings
            : [new HealthFinding(HealthLevel.Ok, LoopProbePhrases.SessionFine(session.Session))];
    }

    private bool IsSeenByRunner(AgentPane pane) => NamePatterns.Match(config.PanePatterns, [pane.Window, pane.Title]);

    // A command whose result is on the screen and stays pending. The runner may just be about to look.
    private async Task<bool> FindUnseenResultAsync(List<AgentPane> panes)
    {
        var ended = await FindEndedAsync(panes, [.. session.Pending]);
        if (ended.Count == 0)
            return false;
        await Task.Delay(config.PollInterval * 2 + TimeSpan.FromMilliseconds(500), deadline);
        var python = PythonHealth.Find(scene, scene.Machine.Variables)!;
        var database = Path.GetFullPath(Path.Combine(scene.Root, config.Database));
        var later = await AgentSessions.ReadAsync(scene, python, database, deadline) ?? [];
        return later.Any(now => now.Branch == session.Branch && now.Pending.Intersect(ended).Any());
    }

    private async Task<List<string>> FindEndedAsync(List<AgentPane> panes, IReadOnlyList<string> pending)
    {
        if (pending.Count == 0)
            return [];
        var screens = await Task.WhenAll(
            panes.Select(pane => server.AskAsync("capture-pane", "-p", "-J", "-t", pane.Id, "-S", "-2000"))
        );
        var results = screens
            .SelectMany(screen => Result().Matches(screen ?? ""))
            .Select(match => match.Groups["id"].Value);
        return [.. pending.Intersect(results)];
    }

    [GeneratedRegex(@"__TMUXAGENT_RESULT\s+(?<id>\S+)\s+-?\d+", RegexOptions.None, 1000)]
    private static partial Regex Result();
}
