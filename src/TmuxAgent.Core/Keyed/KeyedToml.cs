using System.Globalization;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.Keyed;

/// <summary>One value of a TOML text with its place.</summary>
/// <param name="Path">The key with the tables above it, joined by dots.</param>
/// <param name="Meaning">The value in one spelling for each meaning, to compare by.</param>
/// <param name="Name">Where the key's last part is.</param>
/// <param name="Value">Where the value is.</param>
internal sealed record KeyedTomlEntry(string Path, string Meaning, TextSpan Name, TextSpan Value);

/// <summary>A TOML text by key. Arrays of tables are no keys of ours and are left out.</summary>
internal sealed class KeyedToml
{
    private readonly Dictionary<string, KeyedTomlEntry> _byPath = new(StringComparer.Ordinal);
    private readonly List<KeyedTomlEntry> _entries = [];

    private KeyedToml(SourceText text, TomlTable root)
    {
        Text = text.Content;
        Root = root;
        Collect(root, "");
    }

    public string Text { get; }

    public TomlTable Root { get; }

    /// <summary>The values in the order of the text, those of one table together.</summary>
    public IReadOnlyList<KeyedTomlEntry> Entries => _entries;

    /// <summary>Reads a text; null, with the reason as a clause, where it is no TOML.</summary>
    public static KeyedToml? Read(string path, byte[] content, out Phrase problem)
    {
        if (!Utf8Text.TryDecode(path, content, out var text, out var error))
        {
            problem = Phrase.Join(": ", [Phrase.Verbatim(error!.Location.ToString()), error.Message]);
            return null;
        }
        var document = TomlDocument.Read(text);
        problem = document.IsValid ? Phrase.None : Told(document.Findings[0]);
        return document.IsValid ? new KeyedToml(text, document.Root) : null;
    }

    private static Phrase Told(Finding finding) =>
        Phrase.Join(
            ": ",
            [Phrase.Verbatim(finding.Location.ToString()), finding.Message.Map(text => text.TrimEnd('.', '。'))]
        );

    public KeyedTomlEntry? Find(string path) => _byPath.TryGetValue(path, out var entry) ? entry : null;

    public string Raw(TextSpan span) => Text.Substring(span.Start, span.Length);

    /// <summary>The table above a key; empty for the text itself.</summary>
    public static string TableOf(string path) => path.Substring(0, Math.Max(0, path.LastIndexOf('.')));

    private void Collect(TomlTable table, string above)
    {
        foreach (var entry in table.Entries)
        {
            var path = above.Length == 0 ? entry.Name : $"{above}.{entry.Name}";
            if (entry.Value is TomlTable inner)
                Collect(inner, path);
            else if (entry.Value is not TomlArray { IsArrayOfTables: true } && !_byPath.ContainsKey(path))
                Add(new KeyedTomlEntry(path, MeaningOf(entry.Value), entry.NamePlace.Span, entry.Value.Place.Span));
        }
    }

    private void Add(KeyedTomlEntry entry)
    {
        _byPath.Add(entry.Path, entry);
        _entries.Add(entry);
    }

    private string MeaningOf(TomlValue value) =>
        value switch
        {
            TomlString text => "\"" + text.Value,
            TomlInteger whole => whole.Value.ToString(CultureInfo.InvariantCulture),
            TomlFloat real => real.Value.ToString("R", CultureInfo.InvariantCulture),
            TomlBoolean flag => flag.Value ? "true" : "false",
            TomlArray list => "[" + string.Join("\n", list.Items.Select(MeaningOf)),
            _ => Raw(value.Place.Span),
        };
}
