using System.Globalization;

namespace TmuxAgent.Cli.Probes.Health;

/// <summary>What the service manager says of a unit (<c>systemctl show</c>).</summary>
/// <param name="text">Lines of <c>NAME=VALUE</c>.</param>
internal sealed class UnitStatus(string text)
{
    /// <summary>The properties that are asked for, as <c>--property</c> takes them.</summary>
    public const string Properties =
        "Id,LoadState,ActiveState,SubState,UnitFileState,NeedDaemonReload,NRestarts,MainPID,ExecMainStatus";

    private readonly Dictionary<string, string> _properties = text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split('=', 2))
        .Where(parts => parts.Length == 2)
        .ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);

    /// <summary>Its name, with <c>.service</c>.</summary>
    public string Name => this["Id"];

    /// <summary>Whether it runs, in one word.</summary>
    public string State => this["ActiveState"];

    /// <summary>The same in detail.</summary>
    public string SubState => this["SubState"];

    /// <summary>Whether the manager has a file for it.</summary>
    public bool IsKnown => this["LoadState"] is not ("not-found" or "");

    /// <summary>Whether its file was changed since the manager read it.</summary>
    public bool NeedsReload => this["NeedDaemonReload"] == "yes";

    /// <summary>Whether it ended by itself, for good or until the next try.</summary>
    public bool HasFailed => State == "failed" || SubState == "auto-restart";

    /// <summary>Whether its program runs.</summary>
    public bool IsRunning => State == "active";

    /// <summary>Whether it is started at login.</summary>
    public bool IsEnabled => this["UnitFileState"] is "enabled" or "linked";

    /// <summary>Exit code of its last program.</summary>
    public string ExitStatus => this["ExecMainStatus"];

    /// <summary>How often the manager has started it again.</summary>
    public int Restarts => Number("NRestarts");

    /// <summary>Its process; 0 for none.</summary>
    public int Process => Number("MainPID");

    private string this[string name] => _properties.GetValueOrDefault(name, "");

    /// <summary>The units in what <c>systemctl show</c> prints.</summary>
    public static IReadOnlyList<UnitStatus> ReadAll(string shown) =>
        [.. shown.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(text => new UnitStatus(text))];

    private int Number(string name) =>
        int.TryParse(this[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
