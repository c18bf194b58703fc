using System.Text.RegularExpressions;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.Findings;

/// <summary>
/// Finds the comments <c>tmuxagent: ignore TMA0602</c>. Behind something else such a comment is about its own line, alone
/// in its line about the next one.
/// </summary>
public static class Suppressions
{
    /// <summary>What every such comment holds, for one fast look.</summary>
    public const string Word = "tmuxagent:";

    /// <summary>What begins a comment in env files and TOML.</summary>
    public static IReadOnlyList<string> HashMarks { get; } = ["#"];

    /// <summary>The rules that comments of a text name, in the order of the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="marks">What begins a comment in its language.</param>
    /// <param name="isText">Whether an offset is within a text literal, where there are no comments; null for never.</param>
    public static IReadOnlyList<Suppression> In(
        SourceText text,
        IReadOnlyList<string> marks,
        Predicate<int>? isText = null
    )
    {
        var content = text.Content;
        if (content.IndexOf(Word, StringComparison.Ordinal) < 0)
            return [];
        var found = new List<Suppression>();
        foreach (
            Match match in Regex.Matches(
                content,
                Form,
                RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
                TimeSpan.FromSeconds(5)
            )
        )
        {
            var start = match.Index - text.PositionAt(match.Index).Column + 1;
            var before = content.Substring(start, match.Index - start).TrimEnd(' ', '\t');
            var mark = marks.FirstOrDefault(mark => before.EndsWith(mark, StringComparison.Ordinal));
            if (mark is null || isText?.Invoke(match.Index) == true)
                continue;
            var isAlone = before.Trim(' ', '\t') == mark;
            Add(found, text, match, isAlone);
        }
        return found;
    }

    private const string Form = @"tmuxagent:[ \t]*ignore\b(?:[ \t,]+(?<rule>TMA[0-9]{4})\b)*";

    private static void Add(List<Suppression> found, SourceText text, Match match, bool isAlone)
    {
        var line = text.PositionAt(match.Index).Line;
        // Of several such lines each is about what comes below them all.
        if (isAlone)
            found.AddRange(Removed(found, line).Select(above => above with { Line = line + 1 }));
        var captures = match.Groups["rule"].Captures;
        var about = isAlone ? line + 1 : line;
        if (captures.Count == 0)
            found.Add(new Suppression("", about, text.LocationOf(new TextSpan(match.Index, match.Length))));
        foreach (Capture rule in captures)
            found.Add(new Suppression(rule.Value, about, text.LocationOf(new TextSpan(rule.Index, rule.Length))));
    }

    private static List<Suppression> Removed(List<Suppression> found, int line)
    {
        // Those of this very line, which a trailing comment cannot be.
        var above = found.FindAll(one => one.Line == line && one.Place.Start.Line < line);
        found.RemoveAll(above.Contains);
        return above;
    }
}
