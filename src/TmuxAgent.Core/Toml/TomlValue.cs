using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.Toml;

/// <summary>A value of a TOML document (TOML 1.0.0).</summary>
/// <param name="span">Where it stands; for a table, its header or the key that made it.</param>
public abstract class TomlValue(TextSpan span)
{
    /// <summary>Where it stands; for a table, its header or the key that made it.</summary>
    public TextSpan Span { get; } = span;

    /// <summary>What a person calls this kind of value, such as <c>a string</c>.</summary>
    public abstract string Kind { get; }
}

/// <summary>A string, its escapes resolved. Line ends of a multi-line string are LF.</summary>
public sealed class TomlString(TextSpan span, string value) : TomlValue(span)
{
    /// <summary>The text.</summary>
    public string Value { get; } = value;

    /// <inheritdoc/>
    public override string Kind => "a string";
}

/// <summary>A whole number in 64 bits.</summary>
public sealed class TomlInteger(TextSpan span, long value) : TomlValue(span)
{
    /// <summary>The number.</summary>
    public long Value { get; } = value;

    /// <inheritdoc/>
    public override string Kind => "an integer";
}

/// <summary>A floating-point number, <c>inf</c> and <c>nan</c> included.</summary>
public sealed class TomlFloat(TextSpan span, double value) : TomlValue(span)
{
    /// <summary>The number.</summary>
    public double Value { get; } = value;

    /// <inheritdoc/>
    public override string Kind => "a float";
}

/// <summary><c>true</c> or <c>false</c>.</summary>
public sealed class TomlBoolean(TextSpan span, bool value) : TomlValue(span)
{
    /// <summary>The truth value.</summary>
    public bool Value { get; } = value;

    /// <inheritdoc/>
    public override string Kind => "a boolean";
}

/// <summary>An array written with brackets, or an array of tables written with <c>[[name]]</c> headers.</summary>
public sealed class TomlArray : TomlValue
{
    private readonly List<TomlValue> _items;

    internal TomlArray(TextSpan span, List<TomlValue> items, bool ofTables)
        : base(span)
    {
        _items = items;
        IsArrayOfTables = ofTables;
    }

    /// <summary>The items in the order of the text.</summary>
    public IReadOnlyList<TomlValue> Items => _items;

    /// <summary>True where it was written with <c>[[name]]</c> headers.</summary>
    public bool IsArrayOfTables { get; }

    /// <inheritdoc/>
    public override string Kind => IsArrayOfTables ? "an array of tables" : "an array";

    internal void Add(TomlTable table) => _items.Add(table);
}
