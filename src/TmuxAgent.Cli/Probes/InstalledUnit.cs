using System.Text.RegularExpressions;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Cli.Probes;

/// <summary>Looks for a unit that a person has put into their own folder of units for a repository's orchestrator.</summary>
internal static partial class InstalledUnit
{
    private const string Suffix = ".service";
    private const int Largest = 1 << 16;

    /// <summary>The unit's name without <c>.service</c>; null where there is none.</summary>
    /// <param name="root">Absolute path of the repository.</param>
    /// <param name="machine">The machine.</param>
    public static string? Find(string root, Machine machine)
    {
        var folder = Path.GetDirectoryName(UserUnits.PathOf(Suffix, machine))!;
        var names = machine
            .Files.List(Place.Of(folder))
            .Where(name => name.EndsWith(Suffix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        return names.FirstOrDefault(name => IsOf(root, Path.Combine(folder, name), machine)) is { } found
            ? found[..^Suffix.Length]
            : null;
    }

    // A link is one that systemctl made to a repository's own unit.
    private static bool IsOf(string root, string unit, Machine machine)
    {
        var content = machine.Files.TryRead(Place.Of(unit), Largest).Content;
        if (content is null || !Utf8Text.TryDecode(unit, content, out var text, out _))
            return false;
        var folder = WorkingDirectory().Match(text.Content);
        return text.Content.Contains("tmux_agent", StringComparison.Ordinal)
            && folder.Success
            && folder
                .Groups["folder"]
                .Value.Trim()
                .TrimEnd('/')
                .Replace("%h", machine.HomeDirectory, StringComparison.Ordinal) == root;
    }

    [GeneratedRegex(
        "^WorkingDirectory=(?<folder>.*)$",
        RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex WorkingDirectory();
}
