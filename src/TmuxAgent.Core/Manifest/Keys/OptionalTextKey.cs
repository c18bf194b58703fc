using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Manifest;

/// <summary>A key whose value is a text, or nothing.</summary>
internal sealed class OptionalTextKey<TSection>(
    string name,
    Func<TSection, string?> get,
    Func<string, Phrase?> problemOf,
    ValueForm form,
    string meaning
) : ManifestKey<TSection, string?>(name, meaning, form, get)
{
    /// <summary>The rule that a text breaks which is not allowed.</summary>
    public Rule Rule { get; init; } = RuleCatalog.ManifestValue;

    public override object? Default => null;

    public override string? Read(ManifestTable table) => table.OptionalText(Name, problemOf, Rule);

    protected override object? Shown(string? value) => value;
}
