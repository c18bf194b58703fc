using System.Globalization;
using System.Text;

namespace TmuxAgent.Core.Templating.Rendering;

/// <summary>What a value is and how it reads as text.</summary>
internal static class Values
{
    /// <summary>How many UTF-16 units the text of a list or of a function's result may have.</summary>
    public const int MaxLength = 16 * 1024 * 1024;

    /// <summary>Only null and false are false, as in Scriban: an empty string, an empty list and 0 are true.</summary>
    public static bool IsTrue(object? value) => value is not (null or false);

    /// <summary>What a message calls the type of a value.</summary>
    public static string TypeName(object? value) => value switch
    {
        null => "null",
        bool => "a truth value",
        int or long => "a whole number",
        double => "a number",
        string => "a string",
        IReadOnlyList<object?> => "a list",
        IReadOnlyDictionary<string, object?> => "an object",
        Functions.TemplateFunction => "a function",
        _ => "a value",
    };

    /// <summary>The text that a hole writes: null writes nothing, a list <c>[1, "a"]</c>.</summary>
    public static string ToText(object? value) => value switch
    {
        null => "",
        string text => text,
        IReadOnlyList<object?> or IReadOnlyDictionary<string, object?> => ToNestedText(value),
        _ => ScalarText(value),
    };

    private static string ScalarText(object value) => value switch
    {
        bool flag => flag ? "true" : "false",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static string ToNestedText(object value)
    {
        var text = new StringBuilder();
        AppendNested(text, value, 0);
        return text.ToString();
    }

    private static void AppendNested(StringBuilder text, object? value, int depth)
    {
        if (text.Length > MaxLength)
            throw RenderFailure.Limit($"The text of this list is longer than {MaxLength} characters.");
        if (depth > 64)
            throw RenderFailure.Limit("This value nests deeper than 64 levels and cannot be written.");
        switch (value)
        {
            case null:
                text.Append("null");
                break;
            case string inner:
                text.Append('"').Append(inner.Replace("\\", "\\\\").Replace("\"", "\\\"")).Append('"');
                break;
            case IReadOnlyList<object?> list:
                text.Append('[');
                for (var i = 0; i < list.Count; i++)
                {
                    text.Append(i == 0 ? "" : ", ");
                    AppendNested(text, list[i], depth + 1);
                }
                text.Append(']');
                break;
            case IReadOnlyDictionary<string, object?> members:
                text.Append('{');
                var first = true;
                foreach (var member in members)
                {
                    text.Append(first ? "" : ", ").Append(member.Key).Append(": ");
                    AppendNested(text, member.Value, depth + 1);
                    first = false;
                }
                text.Append('}');
                break;
            default:
                text.Append(ScalarText(value));
                break;
        }
    }
}
