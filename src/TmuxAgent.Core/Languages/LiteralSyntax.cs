using System.Globalization;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Languages;

/// <summary>How a language writes strings, numbers, truth values, null and lists as literals.</summary>
/// <param name="Language">Its name, for messages.</param>
/// <param name="String">How it writes a string.</param>
/// <param name="True">How it writes true.</param>
/// <param name="False">How it writes false.</param>
/// <param name="Null">How it writes null; null where it cannot.</param>
/// <param name="Infinity">How it writes infinity; null where it cannot.</param>
/// <param name="HasLists">Whether it has list literals.</param>
public sealed record LiteralSyntax(
    string Language,
    Func<string, EncodedText> String,
    string True,
    string False,
    string? Null,
    string? Infinity,
    bool HasLists
)
{
    /// <summary>TOML 1.1.</summary>
    public static readonly LiteralSyntax Toml = new("TOML", StringLiterals.Toml, "true", "false", null, "inf", true);

    /// <summary>Python 3.</summary>
    public static readonly LiteralSyntax Python = new(
        "Python",
        StringLiterals.Python,
        "True",
        "False",
        "None",
        null,
        true
    );

    /// <summary>C#; it has no list literal that fits every type.</summary>
    public static readonly LiteralSyntax CSharp = new(
        "C#",
        StringLiterals.CSharp,
        "true",
        "false",
        "null",
        null,
        false
    );

    /// <summary>YAML 1.2 in flow style, which readers of 1.1 read alike.</summary>
    public static readonly LiteralSyntax Yaml = new("YAML", StringLiterals.Yaml, "true", "false", "null", ".inf", true);

    /// <summary>JSON (RFC 8259).</summary>
    public static readonly LiteralSyntax Json = new("JSON", StringLiterals.Json, "true", "false", "null", null, true);

    /// <summary>The literal of a value; a list becomes a list.</summary>
    public EncodedText Encode(object? value) => Encode(value, 0);

    private EncodedText Encode(object? value, int depth) =>
        value switch
        {
            string text => String(text),
            bool flag => EncodedText.Of(flag ? True : False),
            null when Null is not null => EncodedText.Of(Null),
            int or long => EncodedText.Of(ValueText.Of(value)!),
            double number => Number(number),
            IReadOnlyList<object?> list when HasLists && depth < 16 => List(list, depth),
            _ => EncodedText.Refuse(EncoderPhrases.NoLiteral(Language, ValueText.TypeName(value))),
        };

    // Always with a fraction or an exponent, so that the number stays a float where it is read.
    private EncodedText Number(double number)
    {
        if (double.IsInfinity(number) && Infinity is not null)
            return EncodedText.Of(number < 0 ? "-" + Infinity : Infinity);
        if (double.IsNaN(number) || double.IsInfinity(number))
            return EncodedText.Refuse(EncoderPhrases.NotFinite(Language));
        var text = number.ToString("R", CultureInfo.InvariantCulture).Replace("E+", "e").Replace("E", "e");
        var exponent = text.IndexOf('e');
        var mantissa = exponent < 0 ? text : text.Substring(0, exponent);
        if (mantissa.IndexOf('.') < 0)
            mantissa += ".0";
        // YAML 1.1 readers want a sign in the exponent; all others allow one.
        var power =
            exponent < 0 ? ""
            : text[exponent + 1] == '-' ? text.Substring(exponent)
            : "e+" + text.Substring(exponent + 1);
        return EncodedText.Of(mantissa + power);
    }

    private EncodedText List(IReadOnlyList<object?> list, int depth)
    {
        var items = new List<string>();
        foreach (var item in list)
        {
            var encoded = Encode(item, depth + 1);
            if (encoded.Refusal is not null)
                return encoded;
            items.Add(encoded.Text);
        }
        return EncodedText.Of($"[{string.Join(", ", items)}]");
    }
}
