using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Manifest;

/// <summary>A key whose value is a text, always there.</summary>
internal sealed class TextKey<TSection>(
    string name,
    Func<TSection, string> get,
    string fallback,
    Func<string, Phrase?> problemOf,
    ValueForm form,
    string meaning
) : ManifestKey<TSection, string>(name, meaning, form, get)
{
    /// <summary>The rule that a text breaks which is not allowed.</summary>
    public Rule Rule { get; init; } = RuleCatalog.ManifestValue;

    public override object? Default => fallback;

    public override string Read(ManifestTable table) => table.OptionalText(Name, problemOf, Rule) ?? fallback;

    protected override object? Shown(string value) => value;
}
