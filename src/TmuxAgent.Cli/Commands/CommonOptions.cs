using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Commands;

/// <summary>The options that every verb has, spelt once.</summary>
internal static class CommonOptions
{
    /// <summary><c>--directory</c>, like <c>git -C</c>.</summary>
    public static Option<string?> Directory() =>
        new SpokenOption<string?>("--directory", "-C") { Says = OptionPhrases.Directory, HelpName = "DIR" };

    /// <summary><c>--json</c></summary>
    public static Option<bool> Json() => new SpokenOption<bool>("--json") { Says = OptionPhrases.Json };

    /// <summary><c>--allow-outside</c></summary>
    public static Option<bool> AllowOutside() =>
        new SpokenOption<bool>("--allow-outside") { Says = OptionPhrases.AllowOutside };

    /// <summary><c>--dry-run</c></summary>
    public static Option<bool> DryRun() => new SpokenOption<bool>("--dry-run", "-n") { Says = OptionPhrases.DryRun };

    /// <summary><c>--quiet</c></summary>
    public static Option<bool> Quiet() => new SpokenOption<bool>("--quiet", "-q") { Says = OptionPhrases.Quiet };

    /// <summary><c>--yes</c></summary>
    public static Option<bool> Yes() => new SpokenOption<bool>("--yes", "-y") { Says = OptionPhrases.Yes };

    /// <summary>Refuses what is not between 1 and a largest number.</summary>
    public static Action<OptionResult> WholeNumber(string name, int largest, Machine machine) =>
        result =>
        {
            var said = result.Tokens.Count == 1 ? result.Tokens[0].Value : null;
            if (int.TryParse(said, CultureInfo.InvariantCulture, out var number) && (number < 1 || number > largest))
                result.AddError(machine.Terminal.Say(UsagePhrases.WholeNumber(name, largest)));
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

    /// <summary>The names of an option as they are shown, the shortest first; not in the spelling of another system.</summary>
    public static IEnumerable<string> SpokenNames(this Option option) =>
        option
            .Aliases.Where(alias => alias[0] == '-' && alias != "-?")
            .Append(option.Name)
            .OrderBy(name => name.Length);

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
