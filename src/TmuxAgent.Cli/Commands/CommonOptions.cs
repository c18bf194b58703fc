using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
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

    /// <summary><c>--quiet</c></summary>
    public static Option<bool> Quiet() =>
        new("--quiet", "-q") { Description = "Print only what needs you: problems, and what waits for your word." };

    /// <summary><c>--yes</c></summary>
    public static Option<bool> Yes() => new("--yes", "-y") { Description = "Do it without asking." };

    /// <summary>Refuses what is not between 1 and a largest number.</summary>
    public static Action<OptionResult> WholeNumber(string name, int largest) =>
        result =>
        {
            var said = result.Tokens.Count == 1 ? result.Tokens[0].Value : null;
            if (int.TryParse(said, CultureInfo.InvariantCulture, out var number) && (number < 1 || number > largest))
                result.AddError($"{name} takes a whole number, 1 to {largest}.");
        };

    /// <summary>
    /// The folder that a verb works in: the one that <c>--directory</c> names, or the current one. Said before the verb as
    /// well as behind it, the second starts from the first, as in git.
    /// </summary>
    public static WorkFolder DirectoryOf(this ParseResult result, Option<string?> option, Machine machine)
    {
        string?[] said = [BeforeTheVerb(result, option.Name), result.GetValue(option)];
        var named = said.OfType<string>().ToArray();
        return named.Length > 0
            ? new WorkFolder(machine.Absolute(Path.Combine(named)), IsNamed: true)
            : new WorkFolder(machine.CurrentDirectory, IsNamed: false);
    }

    /// <summary>The options that a verb takes, those of all verbs included.</summary>
    public static IEnumerable<Option> AllOptions(this Command command) =>
        command.Options.Concat(
            command.Parents.OfType<Command>().SelectMany(AllOptions).Where(option => option.Recursive)
        );

    private static string? BeforeTheVerb(ParseResult result, string name) =>
        result.RootCommandResult.Command.Options.FirstOrDefault(option => option.Name == name) is Option<string?> option
            ? result.GetValue(option)
            : null;
}
