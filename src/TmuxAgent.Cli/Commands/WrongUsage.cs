using System.CommandLine;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Cli.Commands;

/// <summary>What is said of a command line that cannot be carried out: the word that is wrong, and the one most likely meant.</summary>
internal static class WrongUsage
{
    private const string Program = "tmuxagent";
    private const int LongestWord = 40;

    /// <summary>One line, the remedy last.</summary>
    public static string Message(ParseResult result)
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
            && result.Errors.Any(error => error.SymbolResult is null or System.CommandLine.Parsing.CommandResult)
        )
            return MissingVerb(command);
        if (result.UnmatchedTokens is [var extra, ..])
            return TooMany(command, extra);
        if (command.Arguments.FirstOrDefault(argument => IsMissing(argument, result)) is { } missing)
            return $"`{Typed(command)}` needs {missing.Name}; see `{Typed(command)} --help`";
        return $"{string.Join(' ', result.Errors.Select(error => error.Message.TrimEnd('.')))}. See `{Typed(command)} --help`";
    }

    /// <summary>There is no such verb.</summary>
    public static string UnknownVerb(Command command, string word)
    {
        var typed = VerbOf(command) is { Length: > 0 } group ? $"{group} {word}" : word;
        var near = NearestName.Of(word, Verbs(command));
        return $"there is no verb '{Shown(typed)}'; "
            + (near is null ? $"`{Typed(command)} --help` lists them" : $"did you mean `{Typed(command)} {near}`?");
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

    private static string UnknownOption(Command command, string option)
    {
        var near = NearestName.Of(option, command.AllOptions().Select(known => known.Name));
        return $"`{Typed(command)}` has no option '{Shown(option)}'; "
            + (near is null ? $"`{Typed(command)} --help` lists them" : $"did you mean {near}?");
    }

    private static string MissingVerb(Command command) =>
        command is RootCommand
            ? $"what is to be done? `{Program} --help` lists the verbs"
            : $"`{Typed(command)}` takes one of {string.Join(", ", Verbs(command))}; see `{Typed(command)} --help`";

    // What is one too many for `env` may be a piece of a secret.
    private static string TooMany(Command command, string extra)
    {
        var word = VerbOf(command).StartsWith("env ", StringComparison.Ordinal) ? "" : $": '{Shown(extra)}'";
        return $"`{Typed(command)}` was given one argument too many{word}; see `{Typed(command)} --help`";
    }

    private static bool IsMissing(Argument argument, ParseResult result) =>
        (result.GetResult(argument)?.Tokens.Count ?? 0) < argument.Arity.MinimumNumberOfValues;

    private static IEnumerable<string> Verbs(Command command) =>
        command.Subcommands.Where(verb => !verb.Hidden).Select(verb => verb.Name);

    private static string Typed(Command command) => $"{Program} {VerbOf(command)}".TrimEnd();

    private static string Shown(string word) =>
        Printable.Text(word.Length <= LongestWord ? word : word[..LongestWord] + "…");
}
