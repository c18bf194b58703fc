using TmuxAgent.Core.Collections;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Manifest;

/// <summary>A key whose value is a list of texts.</summary>
internal sealed class TextsKey<TSection>(
    string name,
    Func<TSection, EquatableArray<string>> get,
    IReadOnlyList<string> fallback,
    Func<string, Phrase?> problemOf,
    TextForm item,
    string meaning
) : ManifestKey<TSection, EquatableArray<string>>(name, meaning, new ListForm(item), get)
{
    public override object? Default => fallback.ToList<object?>();

    public override EquatableArray<string> Read(ManifestTable table) =>
        (Places(table)?.Select(text => text.Value) ?? fallback).ToEquatableArray();

    /// <summary>The items with their places; null where there is no list.</summary>
    public List<TomlString>? Places(ManifestTable table) => table.Texts(Name, problemOf);

    protected override object? Shown(EquatableArray<string> value) => value.ToList<object?>();
}
