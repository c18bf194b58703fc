using System.Globalization;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Languages;

/// <summary>What a value of a template's model is, and how one that is no list reads as text.</summary>
public static class ValueText
{
    /// <summary>A number as templates see it: a whole one without a point, so that 45 is not written 45.0.</summary>
    public static object Plain(double value) =>
        value == Math.Floor(value) && Math.Abs(value) < 1e15 ? (object)(long)value : value;

    /// <summary>What a message calls the type of a value.</summary>
    public static Phrase TypeName(object? value) =>
        value switch
        {
            null => Phrase.Verbatim("null"),
            bool => EncoderPhrases.TruthValue,
            int or long => EncoderPhrases.WholeNumber,
            double => EncoderPhrases.Number,
            string => EncoderPhrases.String,
            IReadOnlyList<object?> => EncoderPhrases.List,
            _ => EncoderPhrases.Other,
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
