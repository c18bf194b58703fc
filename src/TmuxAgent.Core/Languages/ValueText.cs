using System.Globalization;

namespace TmuxAgent.Core.Languages;

/// <summary>What a value of a template's model is, and how one that is no list reads as text.</summary>
public static class ValueText
{
    /// <summary>A number as templates see it: a whole one without a point, so that 45 is not written 45.0.</summary>
    public static object Plain(double value) =>
        value == Math.Floor(value) && Math.Abs(value) < 1e15 ? (object)(long)value : value;

    /// <summary>What a message calls the type of a value.</summary>
    public static string TypeName(object? value) =>
        value switch
        {
            null => "null",
            bool => "a truth value",
            int or long => "a whole number",
            double => "a number",
            string => "a string",
            IReadOnlyList<object?> => "a list",
            _ => "a value of this kind",
        };

    /// <summary>The text of a string, a number or a truth value; null for anything else.</summary>
    public static string? Of(object? value) =>
        value switch
        {
            string text => text,
            bool flag => flag ? "true" : "false",
            double number => number.ToString("R", CultureInfo.InvariantCulture),
            int or long => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
            _ => null,
        };
}
