using System.Text;
using TmuxAgent.Core.Templating.Rendering;
using static TmuxAgent.Core.Templating.Functions.GeneralFunctions;

namespace TmuxAgent.Core.Templating.Functions;

/// <summary><c>string.*</c>: questions about strings, and changes of letters and blanks.</summary>
internal static class StringFunctions
{
    public static IReadOnlyList<TemplateFunction> All { get; } =
    [
        Define("string.size", 1, 1, a => (long)a.Text(0).Length),
        Define("string.contains", 2, 2, a => Holds(a, (text, part) => text.IndexOf(part, StringComparison.Ordinal) >= 0)),
        Define("string.starts_with", 2, 2, a => Holds(a, (text, part) => text.StartsWith(part, StringComparison.Ordinal))),
        Define("string.ends_with", 2, 2, a => Holds(a, (text, part) => text.EndsWith(part, StringComparison.Ordinal))),
        Define("string.equals_ignore_case", 2, 2, a => string.Equals(a.Text(0), a.Text(1), StringComparison.OrdinalIgnoreCase)),
        Define("string.empty", 1, 1, a => a.Text(0).Length == 0),
        Define("string.whitespace", 1, 1, a => string.IsNullOrWhiteSpace(a.Text(0))),
        Define("string.upcase", 1, 1, a => a.Text(0).ToUpperInvariant()),
        Define("string.downcase", 1, 1, a => Lower(a.Text(0))),
        Define("string.capitalize", 1, 1, a => Capitalize(a.Text(0))),
        Define("string.capitalizewords", 1, 1, a => CapitalizeWords(a.Text(0))),
        Define("string.handleize", 1, 1, a => Handleize(a.Text(0))),
        Define("string.strip", 1, 1, a => a.Text(0).Trim()),
        Define("string.lstrip", 1, 1, a => a.Text(0).TrimStart()),
        Define("string.rstrip", 1, 1, a => a.Text(0).TrimEnd()),
        Define("string.strip_newlines", 1, 1, a => a.Text(0).Replace("\r", "").Replace("\n", "")),
        Define("string.pad_left", 2, 2, a => a.Text(0).PadLeft(Width(a))),
        Define("string.pad_right", 2, 2, a => a.Text(0).PadRight(Width(a))),
        Define("string.pluralize", 3, 3, a => Values.ToText(a[0] is 1L or 1 or 1.0 ? a[1] : a[2])),
        Define("string.base64_encode", 1, 1, a => Convert.ToBase64String(Encoding.UTF8.GetBytes(a.Text(0)))),
    ];

    // Null holds nothing and is held by nothing.
    private static bool Holds(IReadOnlyList<object?> arguments, Func<string, string, bool> test) =>
        arguments[0] is not null && arguments[1] is not null && test(arguments.Text(0), arguments.Text(1));

#pragma warning disable CA1308 // Lower case is what is asked for, not a normal form to compare by.
    private static string Lower(string text) => text.ToLowerInvariant();
#pragma warning restore CA1308

    private static string Capitalize(string text) =>
        text.Length == 0 ? "" : char.ToUpperInvariant(text[0]) + text.Substring(1);

    private static string CapitalizeWords(string text)
    {
        var result = new StringBuilder(text.Length);
        var starts = true;
        foreach (var c in text)
        {
            result.Append(starts ? char.ToUpperInvariant(c) : c);
            starts = char.IsWhiteSpace(c);
        }
        return result.ToString();
    }

    // Lower case letters and digits, whatever stands between them as one `-`.
    private static string Handleize(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in Lower(text))
        {
            if (char.IsLetterOrDigit(c))
                result.Append(c);
            else if (result.Length > 0 && result[result.Length - 1] != '-')
                result.Append('-');
        }
        return result.ToString().TrimEnd('-');
    }

    private static int Width(IReadOnlyList<object?> arguments)
    {
        var width = arguments.Whole(1);
        return width is >= 0 and <= 10_000 ? width : throw RenderFailure.WrongUse("The width must be a number from 0 to 10000.");
    }
}
