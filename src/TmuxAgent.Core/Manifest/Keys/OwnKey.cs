namespace TmuxAgent.Core.Manifest;

/// <summary>A key that is read in a way of its own.</summary>
internal sealed class OwnKey<TSection, TValue>(
    string name,
    Func<TSection, TValue> get,
    object? fallback,
    Func<ManifestTable, string, TValue> read,
    ValueForm form,
    string meaning
) : ManifestKey<TSection, TValue>(name, meaning, form, get)
{
    /// <summary>The value as templates see it; the value itself where that needs no saying.</summary>
    public Func<TValue, object?> Show { get; init; } = value => value;

    public override object? Default => fallback;

    public override TValue Read(ManifestTable table) => read(table, Name);

    protected override object? Shown(TValue value) => Show(value);
}
