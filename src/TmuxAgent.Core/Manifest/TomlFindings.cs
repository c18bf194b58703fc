using System.Text.RegularExpressions;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Phrases;
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

    private static readonly (string Beginning, Rule Rule, Phrase Message)[] Messages =
    [
        ("Expecting `=` after a key", RuleCatalog.TomlSyntax, TomlPhrases.NoEquals),
        ("Invalid newline in a string", RuleCatalog.TomlSyntax, TomlPhrases.StringOverLine),
        ("Invalid End-Of-File found", RuleCatalog.TomlSyntax, TomlPhrases.StringNeverClosed),
        ("Missing a `,`", RuleCatalog.TomlSyntax, TomlPhrases.NoComma),
        ("Invalid \\r", RuleCatalog.TomlSyntax, TomlPhrases.LoneCarriageReturn),
        ("Invalid escape `\\`", RuleCatalog.TomlValue, TomlPhrases.BackslashBlank),
        ("Invalid escape", RuleCatalog.TomlValue, TomlPhrases.EscapeIncomplete),
        ("Unexpected escape character", RuleCatalog.TomlValue, TomlPhrases.NotEscape),
        ("Invalid Unicode scalar value", RuleCatalog.TomlValue, TomlPhrases.NotScalar),
        ("Unable to parse the date", RuleCatalog.TomlValue, TomlPhrases.NoSuchDate),
        ("Invalid format of date", RuleCatalog.TomlValue, TomlPhrases.NotDate),
        ("Multiple leading 0", RuleCatalog.TomlValue, TomlPhrases.LeadingZero),
        ("Unexpected leading zero", RuleCatalog.TomlValue, TomlPhrases.LeadingZero),
        ("Unexpected token found", RuleCatalog.TomlSyntax, TomlPhrases.MayNotFollow),
        ("Unexpected token", RuleCatalog.TomlSyntax, TomlPhrases.SomethingElse),
        ("", RuleCatalog.TomlValue, TomlPhrases.NotValue),
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
                    TomlPhrases.ControlCharacter($"U+{(int)unit:X4}", $"\\u{(int)unit:X4}")
                )
            )
                break;
        }
        return _findings.Count > 0;
    }

    /// <summary>Reports that a limit is passed.</summary>
    public void Limit(int start, Phrase message) => TryAdd(RuleCatalog.TomlLimit, start, start + 1, message);

    private bool TryAdd(DiagnosticMessage diagnostic)
    {
        var (start, end) = (diagnostic.Span.Start.Offset, diagnostic.Span.End.Offset + 1);
        var twice = AlreadyDefined.Match(diagnostic.Message);
        if (twice.Success)
        {
            var message = TomlPhrases.Twice(ManifestText.Shown(twice.Groups["name"].Value), twice.Groups["line"].Value);
            return TryAdd(RuleCatalog.TomlDuplicate, start, end, message);
        }
        var ours = Messages.First(m => diagnostic.Message.StartsWith(m.Beginning, StringComparison.Ordinal));
        return TryAdd(ours.Rule, start, end, ours.Message);
    }

    private bool TryAdd(Rule rule, int start, int end, Phrase message)
    {
        var last = source.Content.Length;
        var location = source.LocationOf(TextSpan.FromBounds(Math.Min(start, last), Math.Min(end, last)));
        if (_findings.Count < Most)
        {
            _findings.Add(new Finding(rule, message, location));
            return true;
        }
        _findings.Add(new Finding(RuleCatalog.TomlLimit, TomlPhrases.MoreErrors(Most), location));
        return false;
    }
}
