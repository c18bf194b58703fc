using System.Globalization;
using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Probes.Health;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Services;

/// <summary>The service manager of this user.</summary>
internal sealed class UserManager
{
    // What systemd has begun it should end; who pressed Ctrl-C waits no longer than this.
    private static readonly TimeSpan LastWords = TimeSpan.FromMilliseconds(700);

    private readonly Machine _machine;
    private readonly string _folder;
    private readonly string _systemctl;

    private UserManager(Machine machine, string folder, string systemctl)
    {
        _machine = machine;
        _folder = folder;
        _systemctl = systemctl;
    }

    /// <summary>Finds it.</summary>
    /// <exception cref="StoppedException">There is none.</exception>
    public static async Task<UserManager> FindAsync(Machine machine, string folder, CancellationToken stop)
    {
        if (Find(machine, "systemctl") is not { } systemctl)
            throw new StoppedException(ExitCode.System, ServicePhrases.NoSystemd);
        var manager = new UserManager(machine, folder, systemctl);
        var asked = await ProgramRun.RunAsync(manager.Call(systemctl, "--user", "show", "--property=Version"), stop);
        if (asked.IsSuccess)
            return manager;
        throw new StoppedException(ExitCode.System, ServicePhrases.NoManager(FirstLine(asked.Errors)));
    }

    /// <summary>What it says of units.</summary>
    public async Task<IReadOnlyList<UnitStatus>> ShowAsync(IReadOnlyList<string> names, CancellationToken stop)
    {
        var shown = await ProgramRun.RunAsync(
            Call(_systemctl, ["--user", "show", "--property", UnitStatus.Properties, "--", .. names]),
            stop
        );
        return shown.IsSuccess
            ? UnitStatus.ReadAll(shown.Output)
            : throw new StoppedException(ExitCode.System, Phrase.Verbatim($"systemctl: {FirstLine(shown.Errors)}"));
    }

    /// <summary>Changes something by one command of systemctl.</summary>
    /// <param name="limit">Longest time to wait for it.</param>
    /// <param name="stop">Is cancelled when nobody waits any longer.</param>
    /// <param name="arguments">The command.</param>
    /// <returns>What systemctl complains of; empty where it succeeded.</returns>
    public async Task<string> ChangeAsync(TimeSpan limit, CancellationToken stop, params string[] arguments)
    {
        stop.ThrowIfCancellationRequested();
        using var end = new CancellationTokenSource(limit);
        using var hurry = stop.Register(() => end.CancelAfter(LastWords));
        // A session of its own: Ctrl-C reaches every program of the terminal, and would leave the change half done.
        var call = Find(_machine, "setsid") is { } setsid
            ? Call(setsid, [_systemctl, "--user", .. arguments])
            : Call(_systemctl, ["--user", .. arguments]);
        try
        {
            var result = await ProgramRun.RunAsync(call, end.Token);
            stop.ThrowIfCancellationRequested();
            return result.IsSuccess ? "" : FirstLine(result.Errors);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new StoppedException(ExitCode.Findings, ServicePhrases.StillChanging(arguments[0], Seconds(limit)));
        }
    }

    /// <summary>How journalctl is called for the last lines of units; null where there is no journalctl.</summary>
    /// <param name="names">The units.</param>
    /// <param name="lines">How many lines.</param>
    /// <param name="options">Further options.</param>
    public ProgramCall? Journal(IReadOnlyList<string> names, int lines, params string[] options) =>
        Find(_machine, "journalctl") is { } journalctl
            ? Call(
                journalctl,
                [
                    "--user",
                    "--quiet",
                    "--no-pager",
                    "--output=short-iso",
                    "--no-hostname",
                    string.Create(CultureInfo.InvariantCulture, $"--lines={lines}"),
                    .. options,
                    .. names.SelectMany(Matches).Skip(1),
                ]
            )
            : null;

    // What a unit's processes print, and what the manager says of it. In a container the journal does not know which unit a
    // process belongs to, but the name under which it prints.
    private static IEnumerable<string> Matches(string unit) =>
        [
            "+",
            $"_SYSTEMD_USER_UNIT={unit}",
            "+",
            $"USER_UNIT={unit}",
            "+",
            $"SYSLOG_IDENTIFIER={Path.GetFileNameWithoutExtension(unit)}",
        ];

    /// <summary>The last lines of units in the journal, or one line that says why there are none.</summary>
    public async Task<IReadOnlyList<Phrase>> ReadJournalAsync(
        IReadOnlyList<string> names,
        int lines,
        CancellationToken stop
    )
    {
        if (Journal(names, lines) is not { } call)
            return [ServicePhrases.NoJournalInstead];
        var read = await ProgramRun.RunAsync(call, stop);
        return read.IsSuccess
            ? [.. read.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Phrase.Verbatim)]
            : [ServicePhrases.JournalUnreadable(FirstLine(read.Errors))];
    }

    /// <summary>A time in whole seconds.</summary>
    public static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);

    private static string FirstLine(string text) => text.Trim().Split('\n')[0];

    private static string? Find(Machine machine, string program) =>
        ExecutableSearch.FindAll(program, machine.Variable("PATH") ?? "").FirstOrDefault();

    private ProgramCall Call(string program, params string[] arguments) =>
        new(program, arguments) { Folder = _folder, Environment = _machine.Variables };
}
