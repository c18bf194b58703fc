using System.Globalization;
using System.Text.Json;
using TmuxAgent.Core.Text;
using TmuxAgent.Core.Toml;
using TmuxAgent.TestSupport;

namespace TmuxAgent.Core.Tests.Toml;

/// <summary>Runs the public toml-test suite where it lies beside the checkout.</summary>
public class TomlConformanceTests
{
    private static readonly string? Folder =
        RepositoryRoot.Conformance is { } root ? Path.Combine(root, "toml-test") : null;

    public static TheoryData<string> Valid => Files("valid/");

    public static TheoryData<string> Invalid => Files("invalid/");

    [Theory]
    [MemberData(nameof(Valid))]
    public void A_valid_document_reads_as_its_tagged_json(string file)
    {
        if (Folder is null)
            return;
        var document = Read(file);
        Assert.Empty(document.Findings);
        var expected = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, Path.ChangeExtension(file, "json"))));
        AssertSame(expected.RootElement, document.Root, "");
    }

    [Theory]
    [MemberData(nameof(Invalid))]
    public void An_invalid_document_is_refused(string file)
    {
        if (Folder is null)
            return;
        var decoded = Utf8Text.TryDecode(file, File.ReadAllBytes(Path.Combine(Folder, file)), out var text, out _);
        if (!decoded)
            return;
        var document = TomlReader.Read(text);
        Assert.NotEmpty(document.Findings);
        Assert.All(document.Findings, f => Assert.InRange(f.Location.Span.End, 0, text.Content.Length));
    }

    private static TheoryData<string> Files(string prefix)
    {
        var data = new TheoryData<string>();
        if (Folder is null)
            data.Add("");
        else
            data.AddRange([.. File.ReadLines(Path.Combine(Folder, "files.txt"))
                .Where(f => f.StartsWith(prefix, StringComparison.Ordinal) && f.EndsWith(".toml", StringComparison.Ordinal))]);
        return data;
    }

    private static TomlDocument Read(string file)
    {
        Assert.True(Utf8Text.TryDecode(file, File.ReadAllBytes(Path.Combine(Folder!, file)), out var text, out _));
        return TomlReader.Read(text);
    }

    private static void AssertSame(JsonElement expected, TomlValue actual, string path)
    {
        if (expected.ValueKind == JsonValueKind.Array)
        {
            var array = Assert.IsType<TomlArray>(actual);
            Assert.Equal(expected.GetArrayLength(), array.Items.Count);
            for (var i = 0; i < array.Items.Count; i++)
                AssertSame(expected[i], array.Items[i], $"{path}[{i}]");
        }
        else if (IsTagged(expected))
        {
            var text = expected.GetProperty("value").GetString()!;
            AssertScalar(expected.GetProperty("type").GetString()!, text, actual, path);
        }
        else
        {
            var table = Assert.IsType<TomlTable>(actual);
            Assert.Equal(
                expected.EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal),
                table.Entries.Select(e => e.Name).Order(StringComparer.Ordinal));
            foreach (var property in expected.EnumerateObject())
                AssertSame(property.Value, table.Find(property.Name)!.Value, $"{path}.{property.Name}");
        }
    }

    private static bool IsTagged(JsonElement element) =>
        element.EnumerateObject().Count() == 2
        && element.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String
        && element.TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.String;

    private static void AssertScalar(string type, string text, TomlValue actual, string path)
    {
        switch (type)
        {
            case "string":
                Assert.Equal(text, Assert.IsType<TomlString>(actual).Value);
                break;
            case "integer":
                Assert.Equal(long.Parse(text, CultureInfo.InvariantCulture), Assert.IsType<TomlInteger>(actual).Value);
                break;
            case "bool":
                Assert.Equal(text == "true", Assert.IsType<TomlBoolean>(actual).Value);
                break;
            case "float":
                Assert.Equal(ParseFloat(text), Assert.IsType<TomlFloat>(actual).Value);
                break;
            default:
                Assert.True(Same(text, type, Assert.IsType<TomlDateTime>(actual)), $"{path}: {text}");
                break;
        }
    }

    private static double ParseFloat(string text) => text switch
    {
        "inf" or "+inf" => double.PositiveInfinity,
        "-inf" => double.NegativeInfinity,
        "nan" or "+nan" or "-nan" => double.NaN,
        _ => double.Parse(text, CultureInfo.InvariantCulture),
    };

    private static bool Same(string text, string type, TomlDateTime actual)
    {
        var time = new DateTime(
            Math.Max(actual.Year, 1), Math.Max(actual.Month, 1), Math.Max(actual.Day, 1),
            actual.Hour, actual.Minute, actual.Second, DateTimeKind.Unspecified).AddTicks(actual.Nanosecond / 100);
        var culture = CultureInfo.InvariantCulture;
        return (type, actual.DateTimeKind) switch
        {
            ("datetime", TomlDateTimeKind.OffsetDateTime) =>
                DateTimeOffset.Parse(text, culture) == new DateTimeOffset(time, TimeSpan.FromMinutes(actual.OffsetMinutes)),
            ("datetime-local", TomlDateTimeKind.LocalDateTime) => DateTime.Parse(text, culture) == time,
            ("date-local", TomlDateTimeKind.LocalDate) => DateTime.Parse(text, culture) == time,
            ("time-local", TomlDateTimeKind.LocalTime) => TimeSpan.Parse(text, culture) == time.TimeOfDay,
            _ => false,
        };
    }
}
