namespace TmuxAgent.Core.Manifest;

/// <summary>A key whose value is a whole number within bounds.</summary>
internal sealed class WholeKey<TSection>(
    string name,
    Func<TSection, int> get,
    int fallback,
    int min,
    int max,
    string meaning
) : ManifestKey<TSection, int>(name, meaning, new WholeForm(min, max), get)
{
    public override object? Default => (long)fallback;

    public override int Read(ManifestTable table) => table.Whole(Name, fallback, min, max);

    protected override object? Shown(int value) => (long)value;
}
