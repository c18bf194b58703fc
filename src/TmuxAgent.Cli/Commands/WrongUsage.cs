using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Cli.Commands;

/// <summary>What is said of a command line that cannot be carried out: the word that is wrong, and the one most likely meant.</summary>
internal static class WrongUsage
{
    /// <summary>The tool as it is typed.</summary>
    public const string Program = "tmuxagent";

    private const int LongestWord = 40;

    /// <summary>One line, the remedy last.</summary>
    public static Phrase Message(ParseResult result)
    {
        var command = result.CommandResult.Command;
        var isGroup = command.Subcommands.Count > 0;
        if (isGroup && result.UnmatchedTokens.FirstOrDefault(word => !IsOption(word)) is { } verb)
            return UnknownVerb(command, verb);
        if (result.UnmatchedTokens.FirstOrDefault(IsOption) is { } option)
            return UnknownOption(command, option.Split('=')[0]);
        if (
            isGroup
            && result.UnmatchedTokens.Count == 0
            && result.Errors.Any(error => error.SymbolResult is null or CommandResult)
        )
            return MissingVerb(command);
        if (result.UnmatchedTokens is [var extra, ..])
            return TooMany(command, extra);
        if (command.Arguments.FirstOrDefault(argument => IsMissing(argument, result)) is { } missing)
            return UsagePhrases.Needs(Typed(command), missing.Name);
        return UsagePhrases.See(result.Errors.Select(Problem).Distinct().Aggregate(UsagePhrases.Both), Typed(command));
    }

    /// <summary>There is no such verb.</summary>
    public static Phrase UnknownVerb(Command command, string word)
    {
        var typed = VerbOf(command) is { Length: > 0 } group ? $"{group} {word}" : word;
        var remedy = NearestName.Of(word, Verbs(command)) is { } near
            ? UsagePhrases.DidYouMeanVerb($"{Typed(command)} {near}")
            : UsagePhrases.HelpLists(Typed(command));
        return UsagePhrases.NoVerb(Shown(typed), remedy);
    }

    /// <summary>The verb as it is typed, such as <c>env set</c>; empty for none.</summary>
    public static string VerbOf(Command command) =>
        command is RootCommand
            ? ""
            : string.Join(
                ' ',
                command.Parents.OfType<Command>().Select(VerbOf).Append(command.Name).Where(name => name.Length > 0)
            );

    /// <summary>Whether a word has the form of an option.</summary>
    public static bool IsOption(string word) => word.Length > 1 && word[0] == '-';

    // What the library says in its own language is said in ours; what a verb's own rules say is in it already.
    private static Phrase Problem(ParseError error) =>
        error.SymbolResult is OptionResult { Option: var option, Tokens: var words }
            ? option switch
            {
                VersionOption => UsagePhrases.VersionAlone,
                _ when words.Count < option.Arity.MinimumNumberOfValues => UsagePhrases.NeedsValue(option.Name),
                _ when words.Count > option.Arity.MaximumNumberOfValues => UsagePhrases.GivenTwice(option.Name),
                Option<int> when !int.TryParse(words[0].Value, CultureInfo.InvariantCulture, out _) =>
                    UsagePhrases.TakesNumber(option.Name),
                _ => Own(error),
            }
            : Own(error);

    private static Phrase Own(ParseError error) => Phrase.Verbatim(error.Message.TrimEnd('.', '。'));

    private static Phrase UnknownOption(Command command, string option)
    {
        var remedy = NearestName.Of(option, command.AllOptions().Select(known => known.Name)) is { } near
            ? AssignmentPhrases.DidYouMean(near)
            : UsagePhrases.HelpLists(Typed(command));
        return UsagePhrases.NoOption(Typed(command), Shown(option), remedy);
    }

    private static Phrase MissingVerb(Command command) =>
        command is RootCommand
            ? UsagePhrases.NothingSaid(Program)
            : UsagePhrases.TakesOneOf(Typed(command), string.Join(", ", Verbs(command)));

    // What is one too many for `env` may be a piece of a secret.
    private static Phrase TooMany(Command command, string extra) =>
        VerbOf(command).StartsWith("env ", StringComparison.Ordinal)
            ? UsagePhrases.TooMany(Typed(command))
            : UsagePhrases.TooManyWith(Typed(command), Shown(extra));

    private static bool IsMissing(Argument argument, ParseResult result) =>
        (result.GetResult(argument)?.Tokens.Count ?? 0) < argument.Arity.MinimumNumberOfValues;

    private static IEnumerable<string> Verbs(Command command) =>
        command.Subcommands.Where(verb => !verb.Hidden).Select(verb => verb.Name);

    private static string Typed(Command command) => $"{Program} {VerbOf(command)}".TrimEnd();

    private static string Shown(string word) =>
        Printable.Text(word.Length <= LongestWord ? word : word[..LongestWord] + "…");
}
