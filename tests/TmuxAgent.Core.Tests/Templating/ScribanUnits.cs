using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using TmuxAgent.Core.Templating;
using TmuxAgent.Core.Templating.Functions;
using TmuxAgent.TestSupport;

namespace TmuxAgent.Core.Tests.Templating;

/// <summary>One small template with what Scriban 7.2.6 makes of it.</summary>
public sealed record ScribanUnit(string Source, int Line, string Kind, string Template, string Expected)
{
    public override string ToString() => $"{Source}:{Line} {Template}";
}

/// <summary>
/// The outside suite, and what its templates are rendered with in Scriban's own tests: a model, and the functions for dates,
/// regular expressions, hashes and the like that the tool does not offer, because a template of its files needs none of
/// them and they would make rendering depend on culture or time. They are declared here as any caller declares its own.
/// </summary>
public static class ScribanUnits
{
    public static string? File
    {
        get
        {
            var path = RepositoryRoot.Conformance is { } folder ? Path.Combine(folder, "scriban", "units.jsonl") : null;
            return path is not null && System.IO.File.Exists(path) ? path : null;
        }
    }

    public static IReadOnlyList<ScribanUnit> Read() => File is not { } file
        ? []
        : [.. System.IO.File.ReadLines(file).Select(line => JsonSerializer.Deserialize<ScribanUnit>(line, JsonSerializerOptions.Web)!)];

    public static IReadOnlyDictionary<string, object?> Model { get; } = new Dictionary<string, object?>
    {
        ["product"] = Product("Orange", "fruit"),
        ["products"] = new object?[]
        {
            Product("Orange", "fruit"), Product("Banana", "fruit"), Product("Apple", "fruit"), Product("Computer", "electronics"),
            Product("Mobile Phone", "electronics"), Product("Table", "furniture"), Product("Sofa", "furniture"),
        },
    };

    public static RenderOptions Options { get; } = new()
    {
        UnknownNamesAreErrors = false,
        Functions = FunctionLibrary.Default.With([.. Functions()]),
    };

    private static Dictionary<string, object?> Product(string title, string type) => new() { ["title"] = title, ["type"] = type };

    private static TemplateFunction Function(string name, int min, int max, Func<IReadOnlyList<object?>, object?> body) =>
        new(name, min, max, arguments => FunctionResult.Of(body(arguments)));

    private static IEnumerable<TemplateFunction> Functions() => [.. HostFunctions(), .. DateFunctions(), .. TextFunctions()];

    private static TemplateFunction[] HostFunctions() =>
    [
        Function("special_concat_strings", 0, 3, a => $"a: {At(a, 0)}, b: {At(a, 1)}, c: {At(a, 2)}"),
        Function("special_concat_string_and_params", 1, 9, a => $"a: {a[0]}" + string.Concat(a.Skip(1).Select((v, i) => $", v{i}: {v}"))),
        Function("array.cycle", 1, 1, a => a[0] is IReadOnlyList<object?> { Count: > 0 } list ? list[0] : null),
        Function("object.eval", 1, 1, a => Inner("{{ " + a[0] + " }}")),
        Function("object.eval_template", 1, 1, a => Inner((string)a[0]!)),
        Function("object.format", 2, 3, a => ((IFormattable)a[0]!).ToString((string)a[1]!, CultureInfo.InvariantCulture)),
        .. new[] { "days", "hours", "minutes", "seconds", "milliseconds" }.Select(unit =>
            Function($"timespan.from_{unit}", 1, 1, a => new Dictionary<string, object?> { [unit] = a[0] })),
    ];

    private static string At(IReadOnlyList<object?> arguments, int index) =>
        index < arguments.Count ? (string)arguments[index]! : "default_" + "abc"[index];

    private static string Inner(string template) => TemplateText.Rendered(template);

    private static TemplateFunction[] DateFunctions() =>
    [
        Function("date.parse", 1, 1, a => new Date(Parse(a[0]))),
        Function("date.add_days", 2, 2, a => new Date(((Date)a[0]!).Value.AddDays((long)a[1]!))),
        Function("date.add_months", 2, 2, a => new Date(((Date)a[0]!).Value.AddMonths((int)(long)a[1]!))),
        Function("date.add_years", 2, 2, a => new Date(((Date)a[0]!).Value.AddYears((int)(long)a[1]!))),
        Function("date.to_string", 2, 3, a => a[0] is Date date ? date.Format((string)a[1]!, a.Count > 2) : null),
        Function("date.parse_to_string", 2, 2, a => new Date(Parse(a[0])).Format((string)a[1]!, false)),
    ];

    private static DateTime Parse(object? text) => DateTime.Parse((string)text!, CultureInfo.InvariantCulture);

    private static TemplateFunction[] TextFunctions() =>
    [
        Function("html.escape", 1, 1, a => System.Net.WebUtility.HtmlEncode((string?)a[0])),
        Function("html.url_encode", 1, 1, a => Uri.EscapeDataString((string)a[0]!)),
#pragma warning disable SYSLIB0013 // What Scriban calls url_escape is this.
        Function("html.url_escape", 1, 1, a => Uri.EscapeUriString((string)a[0]!)),
#pragma warning restore SYSLIB0013
        Function("html.newline_to_br", 1, 1, a => ((string)a[0]!).Replace("\n", "<br />\n", StringComparison.Ordinal)),
        Function("html.strip", 1, 1, a => Regex.Replace((string?)a[0] ?? "", @"<script.*?</script>|<!--.*?-->|<style.*?</style>|<(?:'[^']*'|[^>'])*>", "", RegexOptions.Singleline)),
        Function("regex.replace", 3, 3, a => Regex.Replace((string)a[0]!, (string)a[1]!, (string)a[2]!)),
        Function("regex.match", 2, 2, a => Groups(Regex.Match((string)a[0]!, (string)a[1]!))),
        Function("regex.matches", 2, 2, a => Regex.Matches((string)a[0]!, (string)a[1]!).Select(m => (object?)Groups(m)).ToList()),
        Function("regex.unescape", 1, 1, a => Regex.Unescape((string)a[0]!)),
#pragma warning disable CA5350, CA5351 // Not for security: names of Scriban's.
        Function("string.md5", 1, 1, a => Hex(System.Security.Cryptography.MD5.HashData(Bytes(a[0])))),
        Function("string.hmac_sha1", 2, 2, a => Hex(System.Security.Cryptography.HMACSHA1.HashData(Bytes(a[1]), Bytes(a[0])))),
#pragma warning restore CA5350, CA5351
        Function("string.sha256", 1, 1, a => Hex(System.Security.Cryptography.SHA256.HashData(Bytes(a[0])))),
        Function("string.sha512", 1, 1, a => Hex(System.Security.Cryptography.SHA512.HashData(Bytes(a[0])))),
    ];

    private static List<object?> Groups(Match match) =>
        match.Success ? [.. match.Groups.Values.Select(group => group.Value)] : [];

    private static byte[] Bytes(object? text) => System.Text.Encoding.UTF8.GetBytes((string)text!);

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);

    private sealed record Date(DateTime Value)
    {
        public override string ToString() => Format("%d %b %Y", false);

        // Only what the units ask for.
        public string Format(string format, bool isFrench) => format
            .Replace("%B", isFrench && Value.Month == 1 ? "janvier" : "MMMM", StringComparison.Ordinal) switch
        {
            var text => Regex.Replace(text, "MMMM|%.", m => m.Value == "%g" ? " " + ToString() : Value.ToString(
                m.Value switch
                {
                    "%d" => "dd",
                    "%b" => "MMM",
                    "%y" => "yy",
                    "%Y" => "yyyy",
                    "%m" => "MM",
                    "%H" => "HH",
                    "%M" => "mm",
                    "MMMM" => "MMMM",
                    _ => throw new NotSupportedException(m.Value),
                },
                CultureInfo.InvariantCulture)),
        };
    }
}
