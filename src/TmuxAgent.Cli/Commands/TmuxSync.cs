using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Probes.Health;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Repositories;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Scaffolding.Health;

namespace TmuxAgent.Cli.Commands;

/// <summary>One run of a verb of <c>tmux</c>. Names of keys are shown, and never a value.</summary>
internal sealed class TmuxSync
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    private readonly HealthScene _scene;
    private readonly bool _json;
    private readonly CancellationToken _stop;

    public TmuxSync(Machine machine, WorkFolder folder, bool json, CancellationToken stop)
    {
        _scene = ServiceStatus.Scene(machine, folder);
        _json = json;
        _stop = stop;
    }

    private string Socket => _scene.Manifest.Sessions.Socket;

    /// <summary>Says where they differ; 1 where they do.</summary>
    public int Status() =>
        WithServer(
            "tmux status",
            async server =>
            {
                var drift = await TmuxDrift.LookAsync(_scene, server);
                var isDue = drift is { Behind.Count: > 0 } or { Ahead.Count: > 0 };
                var differs = isDue || drift is { Sessions.Count: > 0 };
                return Print(
                    "tmux status",
                    differs ? ExitCode.Findings : ExitCode.Success,
                    drift,
                    isDue ? [new NextStep("tmuxagent tmux sync", TmuxPhrases.SyncGivesValues)] : []
                );
            }
        );

    /// <summary>Brings the server up to date, or says what that would be.</summary>
    public int Sync(bool isDry) =>
        WithServer(
            "tmux sync",
            async server =>
            {
                CloneTrust.Require(_scene.Repository, ClonePhrases.NoValueGiven);
                if (!_scene.EnvFileProblem.IsEmpty)
                    throw new StoppedException(ExitCode.Usage, _scene.EnvFileProblem);
                var drift = await TmuxDrift.LookAsync(_scene, server);
                var isDue = drift is { Behind.Count: > 0 } or { Ahead.Count: > 0 };
                if (isDue && !isDry)
                    await ApplyAsync(server, drift!);
                return Print("tmux sync", ExitCode.Success, drift, [], isDue, isDry);
            }
        );

    // On standard input: every user of the machine sees a command line.
    private async Task ApplyAsync(TmuxServer server, TmuxDrift drift)
    {
        var commands = string.Concat(
            drift
                .Behind.Select(key => TmuxCommands.Set(key, _scene.EnvValues[key]))
                .Concat(drift.Ahead.Select(TmuxCommands.Unset))
        );
        var complaint = await server.SourceAsync(commands);
        if (complaint is not null)
            throw new StoppedException(
                ExitCode.System,
                TmuxPhrases.ValuesRefused(new SecretMask(_scene).Hide(complaint))
            );
        if (
            await TmuxDrift.LookAsync(_scene, server) is { } after
            && after.Behind.Concat(after.Ahead).FirstOrDefault() is { } left
        )
            throw new StoppedException(ExitCode.System, TmuxPhrases.StillOther(left, Socket));
    }

    private int WithServer(string verb, Func<TmuxServer, Task<int>> run)
    {
        if (_scene.Find("tmux") is not { } tmux)
            throw new StoppedException(ExitCode.System, SessionPhrases.NoTmux(Troubles.TmuxMissing.Command));
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(_stop);
        deadline.CancelAfter(Limit);
        try
        {
            return run(new TmuxServer(tmux, _scene, Socket, deadline.Token)).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (!_stop.IsCancellationRequested)
        {
            throw new StoppedException(ExitCode.System, TmuxPhrases.NoAnswer(Socket, verb, Limit.TotalSeconds));
        }
    }

    private int Print(
        string verb,
        int exitCode,
        TmuxDrift? drift,
        IReadOnlyList<NextStep> next,
        bool isChanged = false,
        bool isDry = false
    )
    {
        IReadOnlyList<NextStep> steps =
        [
            .. next,
            .. (drift?.Sessions ?? []).Select(session => new NextStep(
                TmuxHealth.Unset(_scene, session),
                TmuxPhrases.SessionHidesValues(session.Name)
            )),
        ];
        var report = new TmuxReport(verb, exitCode, Socket, IsRunning: drift is not null)
        {
            Behind = drift?.Behind ?? [],
            Ahead = drift?.Ahead ?? [],
            IsSync = verb == "tmux sync",
            IsDry = isDry,
            Changed = isChanged,
            Next = steps,
        };
        report.Print(_scene.Machine.Terminal, _json);
        return exitCode;
    }
}
