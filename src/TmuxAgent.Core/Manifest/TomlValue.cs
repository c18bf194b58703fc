using TmuxAgent.Core.Phrases;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.Manifest;

/// <summary>Where something is: in the manifest, or in the overlay.</summary>
internal readonly record struct TomlPlace(SourceText Source, TextSpan Span)
{
    /// <summary>The place for a finding.</summary>
    public Location Location => Source.LocationOf(Span);

    /// <summary>Why no secret may be here, as a part of a sentence.</summary>
    public Phrase WhyNoSecret =>
        Source.Path == AgentManifest.LocalFileName
            ? ManifestPhrases.OverlayIsWritten
            : ManifestPhrases.ManifestIsCommitted;

    /// <summary>The text as it is written in the file.</summary>
    public string Written => Source.Content.Substring(Span.Start, Span.Length);
}

/// <summary>A value of the manifest with its place, as the binders see it.</summary>
internal abstract record TomlValue(TomlPlace Place)
{
    /// <summary>What a person calls this kind of value.</summary>
    public abstract Phrase Kind { get; }
}

/// <summary>A string, its escapes resolved; line ends of a multi-line string are LF.</summary>
internal sealed record TomlString(TomlPlace Place, string Value) : TomlValue(Place)
{
    public override Phrase Kind => ManifestPhrases.AString;
}

/// <summary>A whole number in 64 bits.</summary>
internal sealed record TomlInteger(TomlPlace Place, long Value) : TomlValue(Place)
{
    public override Phrase Kind => ManifestPhrases.AnInteger;
}

/// <summary>A floating-point number, <c>inf</c> and <c>nan</c> included.</summary>
internal sealed record TomlFloat(TomlPlace Place, double Value) : TomlValue(Place)
{
    public override Phrase Kind => ManifestPhrases.AFloat;
}

/// <summary><c>true</c> or <c>false</c>.</summary>
internal sealed record TomlBoolean(TomlPlace Place, bool Value) : TomlValue(Place)
{
    public override Phrase Kind => ManifestPhrases.ABoolean;
}

/// <summary>A date, a time, or both. No key of the manifest is one, so only its kind is of interest.</summary>
internal sealed record TomlDateTime(TomlPlace Place, Phrase DateTimeKind) : TomlValue(Place)
{
    public override Phrase Kind => DateTimeKind;
}

/// <summary>An array in brackets, or an array of tables.</summary>
internal sealed record TomlArray(TomlPlace Place, List<TomlValue> Items, bool IsArrayOfTables) : TomlValue(Place)
{
    public override Phrase Kind => IsArrayOfTables ? ManifestPhrases.AnArrayOfTables : ManifestPhrases.AnArray;
}

/// <summary>A table: by header, inline, made by a dotted key, or the document itself.</summary>
internal sealed record TomlTable(TomlPlace Place) : TomlValue(Place)
{
    private readonly Dictionary<string, TomlEntry> _byName = new(StringComparer.Ordinal);
    private readonly List<TomlEntry> _entries = [];

    public override Phrase Kind => ManifestPhrases.ATable;

    /// <summary>The entries in the order of the text.</summary>
    public IReadOnlyList<TomlEntry> Entries => _entries;

    /// <summary>The entry of that name, or null. Names compare by code unit.</summary>
    public TomlEntry? Find(string name) => _byName.TryGetValue(name, out var entry) ? entry : null;

    /// <summary>This table with another over it: tables are merged, and of everything else the other's entry wins.</summary>
    public TomlTable Under(TomlTable other)
    {
        var merged = new TomlTable(Place);
        foreach (var entry in _entries)
        {
            var winner = other.Find(entry.Name);
            merged.Add(
                winner is null ? entry
                : entry.Value is TomlTable lower && winner.Value is TomlTable upper
                    ? entry with
                    {
                        Value = lower.Under(upper),
                    }
                : winner
            );
        }
        foreach (var entry in other._entries.Where(entry => Find(entry.Name) is null))
            merged.Add(entry);
        return merged;
    }

    public void Add(TomlEntry entry)
    {
        _byName.Add(entry.Name, entry);
        _entries.Add(entry);
    }
}

/// <summary>One key with its value.</summary>
/// <param name="Name">The key, quotes and escapes resolved; one part of a dotted key.</param>
/// <param name="NamePlace">Where the key is written first.</param>
/// <param name="Value">Its value.</param>
internal sealed record TomlEntry(string Name, TomlPlace NamePlace, TomlValue Value);
