using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.Manifest;

/// <summary>A value of the manifest with its place, as the binders see it.</summary>
internal abstract record TomlValue(TextSpan Span)
{
    /// <summary>What a person calls this kind of value.</summary>
    public abstract string Kind { get; }
}

/// <summary>A string, its escapes resolved; line ends of a multi-line string are LF.</summary>
internal sealed record TomlString(TextSpan Span, string Value) : TomlValue(Span)
{
    public override string Kind => "a string";
}

/// <summary>A whole number in 64 bits.</summary>
internal sealed record TomlInteger(TextSpan Span, long Value) : TomlValue(Span)
{
    public override string Kind => "an integer";
}

/// <summary>A floating-point number, <c>inf</c> and <c>nan</c> included.</summary>
internal sealed record TomlFloat(TextSpan Span, double Value) : TomlValue(Span)
{
    public override string Kind => "a float";
}

/// <summary><c>true</c> or <c>false</c>.</summary>
internal sealed record TomlBoolean(TextSpan Span, bool Value) : TomlValue(Span)
{
    public override string Kind => "a boolean";
}

/// <summary>A date, a time, or both. No key of the manifest is one, so only its kind is of interest.</summary>
internal sealed record TomlDateTime(TextSpan Span, string DateTimeKind) : TomlValue(Span)
{
    public override string Kind => DateTimeKind;
}

/// <summary>An array in brackets, or an array of tables.</summary>
internal sealed record TomlArray(TextSpan Span, List<TomlValue> Items, bool IsArrayOfTables) : TomlValue(Span)
{
    public override string Kind => IsArrayOfTables ? "an array of tables" : "an array";
}

/// <summary>A table: by header, inline, made by a dotted key, or the document itself.</summary>
internal sealed record TomlTable(TextSpan Span) : TomlValue(Span)
{
    private readonly Dictionary<string, TomlEntry> _byName = new(StringComparer.Ordinal);
    private readonly List<TomlEntry> _entries = [];

    public override string Kind => "a table";

    /// <summary>The entries in the order of the text.</summary>
    public IReadOnlyList<TomlEntry> Entries => _entries;

    /// <summary>The entry of that name, or null. Names compare by code unit.</summary>
    public TomlEntry? Find(string name) => _byName.TryGetValue(name, out var entry) ? entry : null;

    public void Add(TomlEntry entry)
    {
        _byName.Add(entry.Name, entry);
        _entries.Add(entry);
    }
}

/// <summary>One key with its value.</summary>
/// <param name="Name">The key, quotes and escapes resolved; one part of a dotted key.</param>
/// <param name="NameSpan">Where the key is written first.</param>
/// <param name="Value">Its value.</param>
internal sealed record TomlEntry(string Name, TextSpan NameSpan, TomlValue Value);
