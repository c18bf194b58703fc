namespace TmuxAgent.Core.Manifest;

/// <summary>A key whose value is <c>true</c> or <c>false</c>.</summary>
internal sealed class FlagKey<TSection>(string name, Func<TSection, bool> get, bool fallback, string meaning)
    : ManifestKey<TSection, bool>(name, meaning, new FlagForm(), get)
{
    public override object? Default => fallback;

    public override bool Read(ManifestTable table) => table.Flag(Name, fallback);

    protected override object? Shown(bool value) => value;
}
