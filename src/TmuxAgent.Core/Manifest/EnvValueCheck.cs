using System.Globalization;
using System.Text.RegularExpressions;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Manifest;

/// <summary>Checks the text of a value against what its key declares.</summary>
public static class EnvValueCheck
{
    /// <summary>Longest time that a pattern may take for one value; one that takes longer counts as not matching.</summary>
    public static readonly TimeSpan PatternTimeout = TimeSpan.FromMilliseconds(250);

    /// <summary>Longest pattern that is taken, in UTF-16 code units.</summary>
    public const int LongestPattern = 500;

    // RegexOptions.NonBacktracking, which netstandard2.0 has no name for: time in proportion to the value, whatever the
    // pattern.
    private const RegexOptions Linear = (RegexOptions)1024;

    private static readonly RegexOptions PatternOptions = RegexOptions.CultureInvariant | LinearWhereKnown();

    /// <summary>
    /// Why a value does not fit, as the end of a sentence that begins with the key's name (ValuePhrases.NotInt);
    /// null where it fits. The reason never holds the value, whether it is secret or not. An empty value fits nothing
    /// but a string or list.
    /// </summary>
    public static Phrase? Problem(EnvKey key, string value) =>
        TypeProblem(key, value) ?? RangeProblem(key, value) ?? PatternProblem(key, value);

    /// <summary>Why a text is no usable pattern, in the regular expression engine's words; null where it is one.</summary>
    public static Phrase? ProblemOfPattern(string pattern)
    {
        if (pattern.Length > LongestPattern)
            return ValuePhrases.PatternTooLong(LongestPattern);
        try
        {
            // Alone first: "a)(b" becomes well-formed only by the brackets around it.
            _ = new Regex(pattern, PatternOptions, PatternTimeout);
            _ = new Regex(Whole(pattern), PatternOptions, PatternTimeout);
            return null;
        }
        catch (ArgumentException e)
        {
            return Phrase.Verbatim(e.Message);
        }
        catch (NotSupportedException)
        {
            return ValuePhrases.PatternTooSlow;
        }
    }

    /// <summary>The number that <see cref="EnvKey.Min"/> and <see cref="EnvKey.Max"/> apply to; null where the type has none.</summary>
    internal static double? Magnitude(EnvKeyType type, string value) =>
        type switch
        {
            EnvKeyType.Int => EnvValue.TryReadInt(value, out var whole) ? whole : null,
            EnvKeyType.Float => EnvValue.TryReadFloat(value, out var real) ? real : null,
            EnvKeyType.Duration => EnvValue.TryReadDuration(value, out var seconds) ? seconds : null,
            EnvKeyType.Port => EnvValue.TryReadPort(value, out var port) ? port : null,
            _ => null,
        };

    internal static bool HasMagnitude(EnvKeyType type) =>
        type is EnvKeyType.Int or EnvKeyType.Float or EnvKeyType.Duration or EnvKeyType.Port;

    private static Phrase? TypeProblem(EnvKey key, string value)
    {
        if (key.Type is not (EnvKeyType.String or EnvKeyType.List or EnvKeyType.Enum))
        {
            if (value.Length == 0)
                return ValuePhrases.Empty;
            if (char.IsWhiteSpace(value[0]) || char.IsWhiteSpace(value[value.Length - 1]))
                return ValuePhrases.BlankEnds;
        }
        return key.Type switch
        {
            EnvKeyType.Url when !EnvValue.TryReadUrl(value, out _) => ValuePhrases.NotUrl,
            EnvKeyType.Int when !EnvValue.TryReadInt(value, out _) => ValuePhrases.NotInt,
            EnvKeyType.Float when !EnvValue.TryReadFloat(value, out _) => ValuePhrases.NotFloat,
            EnvKeyType.Bool when !EnvValue.TryReadBool(value, out _) => ValuePhrases.NotBool,
            EnvKeyType.Duration when !EnvValue.TryReadDuration(value, out _) => ValuePhrases.NotDuration,
            EnvKeyType.Port when !EnvValue.TryReadPort(value, out _) => ValuePhrases.NotPort,
            EnvKeyType.Path when !EnvValue.IsPath(value) => ValuePhrases.NotPath,
            EnvKeyType.Host when !EnvValue.IsHost(value) => ValuePhrases.NotHost,
            EnvKeyType.Enum when !key.Values.Contains(value) => ValuePhrases.NoneOf(string.Join(", ", key.Values)),
            _ => null,
        };
    }

    private static Phrase? RangeProblem(EnvKey key, string value)
    {
        if (Magnitude(key.Type, value) is not { } number)
            return null;
        var unit = key.Type == EnvKeyType.Duration ? " s" : "";
        if (number < key.Min)
            return ValuePhrases.LessThan(Number(key.Min.Value) + unit);
        if (number > key.Max)
            return ValuePhrases.MoreThan(Number(key.Max.Value) + unit);
        return null;
    }

    private static Phrase? PatternProblem(EnvKey key, string value)
    {
        if (key.Pattern is null)
            return null;
        try
        {
            return Regex.IsMatch(value, Whole(key.Pattern), PatternOptions, PatternTimeout)
                ? null
                : ValuePhrases.NoMatch(ManifestText.Shown(key.Pattern));
        }
        catch (RegexMatchTimeoutException)
        {
            return ValuePhrases.MatchTooSlow(ManifestText.Shown(key.Pattern));
        }
    }

    // The compiler may run in a host whose regular expressions only go back and forth; there the time-out bounds them.
    private static RegexOptions LinearWhereKnown()
    {
        try
        {
            _ = new Regex("", Linear);
            return Linear;
        }
        catch (ArgumentOutOfRangeException)
        {
            return RegexOptions.None;
        }
    }

    // The whole value must match; \z, because $ also stands before a last line end.
    private static string Whole(string pattern) => $@"\A(?:{pattern})\z";

    private static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);
}
