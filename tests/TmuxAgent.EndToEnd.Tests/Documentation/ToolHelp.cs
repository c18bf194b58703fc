using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Documentation;

/// <summary>What <c>--help</c> says of verbs and options, asked once for each verb.</summary>
internal static partial class ToolHelp
{
    private static readonly ConcurrentDictionary<string, string> Asked = new(StringComparer.Ordinal);

    /// <summary>Every verb that does something, as its words.</summary>
    public static IEnumerable<List<string>> Leaves(List<string> family) =>
        Verbs(Of(family)) is { Count: > 0 } inner ? inner.SelectMany(verb => Leaves([.. family, verb])) : [family];

    /// <summary>What the help of a verb says.</summary>
    public static string Of(List<string> verb, string language = "en") =>
        Asked.GetOrAdd(
            $"{language} {string.Join(' ', verb)}",
            _ =>
                ProcessRunner
                    .Run(PackedTool.ExecutablePath, [.. verb, "--help", "--lang", language])
                    .MustSucceed()
                    .Output
        );

    /// <summary>What a command line names that the tool does not have; empty where all of it exists.</summary>
    /// <param name="line">Beginning with <c>tmuxagent</c>; a word of a family must be one of its verbs, unless it is in capitals.</param>
    public static string Unknown(string line)
    {
        var words = Words().Matches(line).Select(match => match.Value).Skip(1).TakeWhile(word => word != "--").ToList();
        var verb = new List<string>();
        foreach (var word in words.Where(word => LowerCase().IsMatch(word)))
        {
            var known = Verbs(Of(verb));
            if (known.Contains(word))
                verb.Add(word);
            else if (known.Count > 0)
                return $"tmuxagent {string.Join(' ', verb)} has no verb {word}";
            else
                break;
        }
        var help = Of(verb) + Of([]);
        return words
            .Where(word => word.StartsWith('-') && word.Length > 1)
            .Select(word => word.Split('=')[0])
            .Where(option => !Regex.IsMatch(help, $"(?<![\\w-]){Regex.Escape(option)}(?![\\w-])"))
            .Select(option => $"tmuxagent {string.Join(' ', verb)} has no option {option}")
            .FirstOrDefault("");
    }

    private static List<string> Verbs(string help) =>
        help.Split("Commands:\n") is [_, var commands]
            ?
            [
                .. commands
                    .Split('\n')
                    .Where(line => line.StartsWith("  ", StringComparison.Ordinal) && line[2] != ' ')
                    .Select(line => line.Trim().Split(' ')[0]),
            ]
            : [];

    [GeneratedRegex("'[^']*'|\"[^\"]*\"|[^\\s]+")]
    private static partial Regex Words();

    [GeneratedRegex("^[a-z]+$")]
    private static partial Regex LowerCase();
}
