using System.CommandLine;
using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Commands;

/// <summary>The options that every verb has, spelt once.</summary>
internal static class CommonOptions
{
    /// <summary><c>--directory</c>, like <c>git -C</c>.</summary>
    public static Option<string?> Directory() =>
        new("--directory", "-C") { Description = "Work in this folder instead of the current one.", HelpName = "DIR" };

    /// <summary><c>--json</c></summary>
    public static Option<bool> Json() =>
        new("--json") { Description = "Print one JSON document on standard output instead of text." };

    /// <summary><c>--allow-outside</c></summary>
    public static Option<bool> AllowOutside() =>
        new("--allow-outside")
        {
            Description =
                "Write what the manifest wants outside of the repository (~/.env, a unit in ~/.config/systemd/user), and remember it until it changes.",
        };

    /// <summary><c>--dry-run</c></summary>
    public static Option<bool> DryRun() =>
        new("--dry-run", "-n") { Description = "Say what would be done, and write nothing." };

    /// <summary>The folder that a verb works in: the one that <c>--directory</c> names, or the current one.</summary>
    public static WorkFolder DirectoryOf(this ParseResult result, Option<string?> option, Machine machine) =>
        result.GetValue(option) is { } said
            ? new WorkFolder(machine.Absolute(said), IsNamed: true)
            : new WorkFolder(machine.CurrentDirectory, IsNamed: false);
}
