namespace TmuxAgent.Core.Manifest;

/// <summary>
/// One key of the manifest, said once: binders read it by this, templates see it under this name, and page, schema and
/// <c>config</c> are held to it.
/// </summary>
/// <param name="name">Its name.</param>
/// <param name="meaning">What it is for, as the page says it.</param>
/// <param name="form">What its value looks like.</param>
internal abstract class ManifestKey(string name, string meaning, ValueForm form)
{
    public string Name { get; } = name;

    public string Meaning { get; } = meaning;

    public ValueForm Form { get; } = form;

    /// <summary>The value where the key is absent, as templates see it; null where there is none.</summary>
    public abstract object? Default { get; }
}

/// <summary>A key of one kind of section.</summary>
internal abstract class ManifestKey<TSection>(string name, string meaning, ValueForm form)
    : ManifestKey(name, meaning, form)
{
    /// <summary>The value as templates see it: a string, a number, a truth value, a list, or null.</summary>
    public abstract object? ValueIn(TSection section);
}

/// <summary>A key whose value has one type in the section's record.</summary>
internal abstract class ManifestKey<TSection, TValue>(
    string name,
    string meaning,
    ValueForm form,
    Func<TSection, TValue> get
) : ManifestKey<TSection>(name, meaning, form)
{
    /// <summary>The value that a table gives it, or the default; a finding says what is wrong.</summary>
    public abstract TValue Read(ManifestTable table);

    public override object? ValueIn(TSection section) => Shown(get(section));

    /// <summary>A value as templates see it.</summary>
    protected abstract object? Shown(TValue value);
}
