using System.Text.RegularExpressions;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Text;
using Tomlyn.Syntax;

namespace TmuxAgent.Core.Manifest;

/// <summary>
/// Collects what is wrong with a manifest's TOML, up to a limit: a text with more errors is some other kind of file.
/// Tomlyn's messages may quote a value, which may be a secret whose quotes were forgotten; so they are never shown, and
/// each is replaced by words of ours.
/// </summary>
internal sealed class TomlFindings(SourceText source)
{
    /// <summary>Most findings for one text, not counting the one that says that there are more.</summary>
    public const int Most = 20;

    private static readonly (string Beginning, Rule Rule, string Message)[] Messages =
    [
        (
            "Expecting `=` after a key",
            RuleCatalog.TomlSyntax,
            "A key needs '=' and a value after it, on the same line. Text needs quotes around it."
        ),
        (
            "Invalid newline in a string",
            RuleCatalog.TomlSyntax,
            "The string is not closed on its line. Close it, or use three quotes on each side for several lines."
        ),
        (
            "Invalid End-Of-File found",
            RuleCatalog.TomlSyntax,
            "A string is never closed. Close it with the quotes that it begins with."
        ),
        ("Missing a `,`", RuleCatalog.TomlSyntax, "A comma or ']' is missing before this."),
        ("Invalid \\r", RuleCatalog.TomlSyntax, "A carriage return must be followed by a line feed. Remove it."),
        (
            "Invalid escape `\\`",
            RuleCatalog.TomlValue,
            "A backslash before a blank must end its line. Double it, or put the text into single quotes."
        ),
        (
            "Invalid escape",
            RuleCatalog.TomlValue,
            "This escape sequence is not complete. Double the backslash, or put the text into single quotes, where it stands for itself."
        ),
        (
            "Unexpected escape character",
            RuleCatalog.TomlValue,
            "This is no escape sequence of TOML. Double the backslash, or put the text into single quotes, where it stands for itself."
        ),
        (
            "Invalid Unicode scalar value",
            RuleCatalog.TomlValue,
            "This escape sequence is no Unicode scalar value (U+0000 to U+10FFFF without U+D800 to U+DFFF)."
        ),
        (
            "Unable to parse the date",
            RuleCatalog.TomlValue,
            "There is no such date or time. Write it like 2026-01-31, 07:32:00 or 2026-01-31T07:32:00Z, or put quotes around text."
        ),
        (
            "Invalid format of date",
            RuleCatalog.TomlValue,
            "This is no date or time of TOML. Write it like 2026-01-31, 07:32:00 or 2026-01-31T07:32:00Z, or put quotes around text."
        ),
        (
            "Multiple leading 0",
            RuleCatalog.TomlValue,
            "A number does not begin with 0. Leave the leading zeros out, or put quotes around text."
        ),
        (
            "Unexpected leading zero",
            RuleCatalog.TomlValue,
            "A number does not begin with 0. Leave the leading zeros out, or put quotes around text."
        ),
        (
            "Unexpected token found",
            RuleCatalog.TomlSyntax,
            "This may not follow here. Close what is open before it; text needs quotes around it, and each statement its own line."
        ),
        (
            "Unexpected token",
            RuleCatalog.TomlSyntax,
            "Something else is expected here: a key, a value or a closing bracket. Text needs quotes around it."
        ),
        (
            "",
            RuleCatalog.TomlValue,
            "This is no value of TOML, or it does not fit into 64 bits. Write numbers like 42 or 1.5; text needs quotes around it."
        ),
    ];

    private static readonly Regex AlreadyDefined = new(
        @"\AThe key `(?<name>.*?)` is already defined at \((?<line>\d+),",
        RegexOptions.Singleline | RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(1)
    );

    private readonly List<Finding> _findings = [];

    /// <summary>All findings in the order of the text.</summary>
    public List<Finding> InOrder() => [.. _findings.OrderBy(f => f.Location.Span.Start)];

    /// <summary>Maps Tomlyn's diagnostics, one a line: what follows the first on its line is mostly its consequence.</summary>
    public void AddAll(IEnumerable<DiagnosticMessage> diagnostics)
    {
        var lines = new HashSet<int>();
        foreach (var diagnostic in diagnostics)
        {
            if (lines.Add(diagnostic.Span.Start.Line) && !TryAdd(diagnostic))
                return;
        }
    }

    /// <summary>Reports control characters, which TOML allows nowhere; true where there are any.</summary>
    public bool AnyControlCharacter(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var unit = text[i];
            if (
                unit is (>= ' ' and not '\x7f') or '\t' or '\n'
                || (unit == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
            )
                continue;
            if (
                !TryAdd(
                    RuleCatalog.TomlSyntax,
                    i,
                    i + 1,
                    $"The control character U+{(int)unit:X4} may not stand in TOML. Remove it, or write it as \\u{(int)unit:X4} in double quotes."
                )
            )
                break;
        }
        return _findings.Count > 0;
    }

    /// <summary>Reports that a limit is passed.</summary>
    public void Limit(int start, string message) => TryAdd(RuleCatalog.TomlLimit, start, start + 1, message);

    private bool TryAdd(DiagnosticMessage diagnostic)
    {
        var (start, end) = (diagnostic.Span.Start.Offset, diagnostic.Span.End.Offset + 1);
        var twice = AlreadyDefined.Match(diagnostic.Message);
        if (twice.Success)
        {
            var message =
                $"'{ManifestText.Shown(twice.Groups["name"].Value)}' is already defined on line {twice.Groups["line"].Value}. "
                + "Keep one of the two, or put the entries of both into one table.";
            return TryAdd(RuleCatalog.TomlDuplicate, start, end, message);
        }
        var ours = Messages.First(m => diagnostic.Message.StartsWith(m.Beginning, StringComparison.Ordinal));
        return TryAdd(ours.Rule, start, end, ours.Message);
    }

    private bool TryAdd(Rule rule, int start, int end, string message)
    {
        var last = source.Content.Length;
        var location = source.LocationOf(TextSpan.FromBounds(Math.Min(start, last), Math.Min(end, last)));
        if (_findings.Count < Most)
        {
            _findings.Add(new Finding(rule, message, location));
            return true;
        }
        _findings.Add(
            new Finding(
                RuleCatalog.TomlLimit,
                $"There are more than {Most} errors; only the first are shown. Is this a TOML file?",
                location
            )
        );
        return false;
    }
}
