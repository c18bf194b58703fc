namespace TmuxAgent.Core.Text;

/// <summary>A place in a text as people and editors count it.</summary>
/// <param name="Line">Line, counted from 1.</param>
/// <param name="Column">UTF-16 code unit in the line, counted from 1.</param>
public readonly record struct LinePosition(int Line, int Column)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Line}:{Column}";
}
