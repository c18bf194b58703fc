using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Settings;

/// <summary>The part of the settings class's file that is the same for every manifest of a language: how texts become values.</summary>
internal static class ValuesText
{
    /// <summary>The C# of the class <c>Values</c>, local to its file.</summary>
    public static string Of(Language language) =>
        Reading(language) + Forms(language) + Files(language) + Limits(language);

    private static string Reading(Language language) =>
        $$"""
            // {{SettingsPhrases.TurnsTexts.In(language)}}
            file sealed class Values(global::System.Func<string, string?> read)
            {
                private static readonly global::System.TimeSpan PatternTimeout = global::System.TimeSpan.FromMilliseconds(250);

                private static readonly (string Name, double Seconds)[] Units = [("ms", 0.001), ("s", 1), ("m", 60), ("h", 3600), ("d", 86400)];

                public global::System.Collections.Generic.List<string> Problems { get; } = [];

                // {{SettingsPhrases.NeverSeen.In(language)}}
                public T Get<T>(string key, global::System.Func<string, T> parse, bool required = false, string? fallback = null, string? pattern = null)
                {
                    var text = read(key);
                    if (string.IsNullOrEmpty(text))
                        text = fallback;
                    try
                    {
                        if (text is not null)
                            return parse(Matching(text, pattern));
                        if (required)
                            Problems.Add(key + "{{SettingsPhrases.RequiredMissing.In(language)}}");
                    }
                    catch (WrongValue wrong)
                    {
                        Problems.Add(key + ": " + wrong.Message);
                    }
                    return default!;
                }

                public T? Find<T>(string key, global::System.Func<string, T> parse, string? pattern = null)
                    where T : class => Get(key, parse, pattern: pattern);

                public T? FindValue<T>(string key, global::System.Func<string, T> parse, string? pattern = null)
                    where T : struct => Get<T?>(key, text => parse(text), pattern: pattern);

                public static global::System.Exception Wrong(string reason) => new WrongValue(reason);

                // {{SettingsPhrases.SeenToMakeValue.In(language)}}
                public static string Checked<T>(string text, T value) => value is null ? "" : text;

            """;

    private static string Forms(Language language) =>
        $$"""

                public static global::System.Uri Url(string text) =>
                    text.IndexOf("://", global::System.StringComparison.Ordinal) > 0
                    && !global::System.Linq.Enumerable.Any(text, static c => char.IsWhiteSpace(c) || char.IsControl(c))
                    && global::System.Uri.TryCreate(text, global::System.UriKind.Absolute, out var url)
                        ? url
                        : throw Wrong("{{ValuePhrases.NotUrl.In(language)}}");

                public static int Port(string text, double? min, double? max) =>
                    int.TryParse(text, global::System.Globalization.NumberStyles.None, global::System.Globalization.CultureInfo.InvariantCulture, out var port)
                    && port is >= 1 and <= 65535
                        ? InRange(port, port, min, max, "")
                        : throw Wrong("{{ValuePhrases.NotPort.In(language)}}");

                public static long Whole(string text, double? min, double? max) =>
                    !HasBlankEnds(text)
                    && long.TryParse(text, global::System.Globalization.NumberStyles.AllowLeadingSign, global::System.Globalization.CultureInfo.InvariantCulture, out var number)
                        ? InRange(number, number, min, max, "")
                        : throw Wrong("{{ValuePhrases.NotInt.In(language)}}");

                public static double Number(string text, double? min, double? max) =>
                    TryNumber(text, out var number) ? InRange(number, number, min, max, "") : throw Wrong("{{ValuePhrases.NotFloat.In(
                language
            )}}");

                public static bool Truth(string text) => text.ToLowerInvariant() switch
                {
                    "true" or "1" or "yes" or "on" => true,
                    "false" or "0" or "no" or "off" => false,
                    _ => throw Wrong("{{ValuePhrases.NotBool.In(language)}}"),
                };

                public static global::System.TimeSpan Duration(string text, double? min, double? max)
                {
                    var unit = global::System.Array.Find(Units, unit => text.EndsWith(unit.Name, global::System.StringComparison.Ordinal));
                    var digits = unit.Name is null ? text : text[..^unit.Name.Length];
                    var seconds = TryNumber(digits, out var number) && digits[0] is not ('-' or '+')
                        ? number * (unit.Name is null ? 1 : unit.Seconds)
                        : double.NaN;
                    return seconds <= 922337203685
                        ? InRange(global::System.TimeSpan.FromTicks((long)global::System.Math.Round(seconds * global::System.TimeSpan.TicksPerSecond)), seconds, min, max, " s")
                        : throw Wrong("{{ValuePhrases.NotDuration.In(language)}}");
                }

            """;

    private static string Files(Language language) =>
        $$"""

                public static string Path(string text) =>
                    !HasBlankEnds(text) && !global::System.Linq.Enumerable.Any(text, char.IsControl) ? text : throw Wrong("{{SettingsPhrases.IsNotPath.In(
                language
            )}}");

                public static string Host(string text)
                {
                    var isHost = text.Length <= 253 && (text.Contains(':')
                        ? text[0] != '[' && global::System.Net.IPAddress.TryParse(text, out var address)
                          && address.AddressFamily == global::System.Net.Sockets.AddressFamily.InterNetworkV6
                        : global::System.Array.TrueForAll(text.Split('.'), IsHostLabel));
                    return isHost ? text : throw Wrong("{{ValuePhrases.NotHost.In(language)}}");
                }

                public static global::System.Collections.Generic.IReadOnlyList<string> List(string text) =>
                    text.Split(',', global::System.StringSplitOptions.TrimEntries | global::System.StringSplitOptions.RemoveEmptyEntries);

            #if TMUXAGENT_DOTNETENV
                // {{SettingsPhrases.NullWhereNoFile.In(language)}}
                public static global::System.Collections.Generic.Dictionary<string, string>? OfFile(string path)
                {
                    if (path.StartsWith("~/", global::System.StringComparison.Ordinal))
                        path = global::System.Environment.GetFolderPath(global::System.Environment.SpecialFolder.UserProfile) + path[1..];
                    if (!global::System.IO.File.Exists(path))
                        return null;
                    try
                    {
                        var values = new global::System.Collections.Generic.Dictionary<string, string>();
                        foreach (var pair in global::DotNetEnv.Env.NoEnvVars().Load(path))
                            values[pair.Key] = pair.Value;
                        return values;
                    }
                    catch (global::System.Exception)
                    {
                        return null;
                    }
                }

            """;

    private static string Limits(Language language) =>
        $$"""

            #endif
                private static string Matching(string text, string? pattern)
                {
                    try
                    {
                        return pattern is null || global::System.Text.RegularExpressions.Regex.IsMatch(
                            text, @"\A(?:" + pattern + @")\z", global::System.Text.RegularExpressions.RegexOptions.CultureInvariant, PatternTimeout)
                            ? text
                            : throw Wrong("{{ValuePhrases.NoMatch("").In(language)}}" + pattern);
                    }
                    catch (global::System.Text.RegularExpressions.RegexMatchTimeoutException)
                    {
                        throw Wrong("{{SettingsPhrases.TooSlow.In(language)}}" + pattern);
                    }
                }

                private static T InRange<T>(T value, double number, double? min, double? max, string unit) =>
                    number < min ? throw Wrong(global::System.FormattableString.Invariant($"{{ValuePhrases.LessThan(
                "{min}{unit}"
            ).In(language)}}"))
                    : number > max ? throw Wrong(global::System.FormattableString.Invariant($"{{ValuePhrases.MoreThan(
                "{max}{unit}"
            ).In(language)}}"))
                    : value;

                private static bool TryNumber(string text, out double number) =>
                    double.TryParse(
                        text,
                        global::System.Globalization.NumberStyles.AllowLeadingSign | global::System.Globalization.NumberStyles.AllowDecimalPoint | global::System.Globalization.NumberStyles.AllowExponent,
                        global::System.Globalization.CultureInfo.InvariantCulture,
                        out number)
                    && double.IsFinite(number);

                private static bool HasBlankEnds(string text) => char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]);

                private static bool IsHostLabel(string label) =>
                    label.Length is > 0 and <= 63 && label[0] != '-' && label[^1] != '-'
                    && global::System.Array.TrueForAll(label.ToCharArray(), static c => char.IsLetterOrDigit(c) || c is '-' or '_');

                private sealed class WrongValue(string reason) : global::System.Exception(reason);
            }

            """;
}
