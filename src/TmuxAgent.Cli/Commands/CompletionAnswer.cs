using System.CommandLine;
using System.CommandLine.Completions;
using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Commands;

/// <summary>
/// <c>tmuxagent '[complete]' WORD...</c>: what the last word may become, a line each, with a tab before what it means. The
/// scripts of <c>completion</c> ask it; unlike the library's <c>[suggest]</c> it takes words as the shell has divided them.
/// </summary>
/// <param name="root">All verbs.</param>
/// <param name="parsing">How command lines are parsed.</param>
/// <param name="sources">What arguments may become.</param>
internal sealed class CompletionAnswer(RootCommand root, ParserConfiguration parsing, CompletionSources sources)
{
    /// <summary>What the words begin with that ask.</summary>
    public const string Question = "[complete]";

    /// <summary>The answer, a line each.</summary>
    /// <param name="words">The words behind the tool's name up to the cursor, the last of which may be empty.</param>
    public IEnumerable<string> Lines(IReadOnlyList<string> words)
    {
        var word = words.Count > 0 ? words[^1] : "";
        var before = root.Parse([.. words.Take(words.Count - 1)], parsing);
        return Items(before, words.Count > 1 ? words[^2] : "", word)
            // A word with a line end in it would be two answers.
            .Where(item => !item.Label.Any(char.IsControl))
            .Where(item => item.Label.StartsWith(':') || item.Label.StartsWith(word, StringComparison.Ordinal))
            .Select(item => $"{item.Label}\t{Printable.Text((item.Detail ?? "").Split('\n')[0])}")
            .Distinct(StringComparer.Ordinal);
    }

    private IEnumerable<CompletionItem> Items(ParseResult before, string last, string word)
    {
        var command = before.CommandResult.Command;
        var option = command
            .AllOptions()
            .FirstOrDefault(option => option.Name == last || option.Aliases.Contains(last));
        if (option is { Arity.MinimumNumberOfValues: > 0 })
            return sources.Of(command, option.HelpName ?? "", before);
        // Options are many: they are offered to whoever begins to type one.
        if (word.StartsWith('-'))
            return command.AllOptions().Where(option => IsOpen(before, option)).SelectMany(Names);
        var verbs = command
            .Subcommands.Where(verb => !verb.Hidden)
            .Select(verb => new CompletionItem(verb.Name, detail: sources.Say(verb)));
        var argument = command.Arguments.FirstOrDefault(argument => IsOpen(before, argument));
        return argument is null ? verbs : verbs.Concat(sources.Of(command, argument.Name, before));
    }

    private static bool IsOpen(ParseResult before, Option option) =>
        option.Arity.MaximumNumberOfValues > 1 || before.GetResult(option) is null or { Implicit: true };

    private static bool IsOpen(ParseResult before, Argument argument) =>
        (before.GetResult(argument)?.Tokens.Count ?? 0) < argument.Arity.MaximumNumberOfValues;

    private IEnumerable<CompletionItem> Names(Option option) =>
        option.SpokenNames().Select(name => new CompletionItem(name, detail: sources.Say(option)));
}
