namespace TmuxAgent.Core.Manifest;

/// <summary>A key whose value can be judged only by what its neighbours say, so that the section's binder reads it.</summary>
internal sealed class RelatedKey<TSection>(string name, Func<TSection, object?> get, ValueForm form, string meaning)
    : ManifestKey<TSection>(name, meaning, form)
{
    public override object? Default => null;

    public override object? ValueIn(TSection section) => get(section);
}
