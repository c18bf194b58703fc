using TmuxAgent.Core.Languages;

namespace TmuxAgent.Core.Manifest;

/// <summary>A key whose value is a number of seconds that is not negative.</summary>
internal sealed class SecondsKey<TSection>(
    string name,
    Func<TSection, double> get,
    double fallback,
    bool zeroAllowed,
    string meaning
) : ManifestKey<TSection, double>(name, meaning, new NumberForm(0, zeroAllowed, EnvValue.LongestSeconds), get)
{
    public override object? Default => ValueText.Plain(fallback);

    public override double Read(ManifestTable table) => table.Seconds(Name, fallback, zeroAllowed);

    protected override object? Shown(double value) => ValueText.Plain(value);
}
