using System.Text;
using TmuxAgent.Core.Templating.Rendering;
using static TmuxAgent.Core.Templating.Functions.GeneralFunctions;

namespace TmuxAgent.Core.Templating.Functions;

/// <summary><c>string.*</c>: joining, cutting and replacing.</summary>
internal static class StringEditing
{
    public static IReadOnlyList<TemplateFunction> All { get; } =
    [
        Define("string.append", 2, 2, a => a.Text(0) + a.Text(1)),
        Define("string.prepend", 2, 2, a => a.Text(1) + a.Text(0)),
        Define("string.remove", 2, 2, a => Replace(a.Text(0), a.Text(1), "")),
        Define("string.remove_first", 2, 2, a => ReplaceFirst(a.Text(0), a.Text(1), "")),
        Define("string.replace", 3, 3, a => Replace(a.Text(0), a.Text(1), a.Text(2))),
        Define("string.replace_first", 3, 3, a => ReplaceFirst(a.Text(0), a.Text(1), a.Text(2))),
        Define("string.slice", 2, 3, a => Slice(a.Text(0), a.Whole(1), a.Whole(2, int.MaxValue))),
        Define("string.slice1", 2, 3, a => Slice(a.Text(0), a.Whole(1), a.Whole(2, 1))),
        Define("string.split", 2, 2, a => Split(a.Text(0), a.Text(1))),
        Define("string.truncate", 2, 3, a => Truncate(a.Text(0), a.Whole(1), a.Count > 2 ? a.Text(2) : "...")),
        Define("string.truncatewords", 2, 3, a => TruncateWords(a.Text(0), a.Whole(1), a.Count > 2 ? a.Text(2) : "...")),
        Define("string.escape", 1, 1, a => Escape(a.Text(0))),
    ];

    private static string Replace(string text, string old, string replacement)
    {
        if (old.Length == 0)
            return text;
        var result = new StringBuilder();
        var start = 0;
        for (int at; (at = text.IndexOf(old, start, StringComparison.Ordinal)) >= 0; start = at + old.Length)
        {
            result.Append(text, start, at - start).Append(replacement);
            if (result.Length > Values.MaxLength)
                throw RenderFailure.Limit($"This string is longer than {Values.MaxLength} characters.");
        }
        return result.Append(text, start, text.Length - start).ToString();
    }

    private static string ReplaceFirst(string text, string old, string replacement)
    {
        var at = old.Length == 0 ? -1 : text.IndexOf(old, StringComparison.Ordinal);
        return at < 0 ? text : text.Substring(0, at) + replacement + text.Substring(at + old.Length);
    }

    // A negative start counts from the end.
    private static string Slice(string text, int start, int length)
    {
        if (start < 0)
            start += text.Length;
        if (start < 0 || start >= text.Length || length <= 0)
            return "";
        return text.Substring(start, Math.Min(length, text.Length - start));
    }

    private static object?[] Split(string text, string separator)
    {
        if (text.Length == 0)
            return [];
        return separator.Length == 0
            ? [text]
            : [.. text.Split([separator], StringSplitOptions.RemoveEmptyEntries)];
    }

    // The length counts the ellipsis.
    private static string Truncate(string text, int length, string ellipsis) =>
        text.Length <= length ? text : Slice(text, 0, Math.Max(0, length - ellipsis.Length)) + ellipsis;

    private static string TruncateWords(string text, int count, string ellipsis)
    {
        var words = text.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return string.Join(" ", words.Take(count)) + (words.Length > count ? ellipsis : "");
    }

    private static string Escape(string text)
    {
        var result = new StringBuilder();
        foreach (var c in text)
        {
            switch (c)
            {
                case '"' or '\\': result.Append('\\').Append(c); break;
                case '\n': result.Append("\\n"); break;
                case '\r': result.Append("\\r"); break;
                case '\t': result.Append("\\t"); break;
                default: result.Append(c); break;
            }
        }
        return result.ToString();
    }
}
