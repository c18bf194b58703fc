namespace TmuxAgent.Core.Text;

/// <summary>A range of UTF-16 code units in a text.</summary>
/// <param name="Start">Offset of the first unit, counted from 0.</param>
/// <param name="Length">Number of units; 0 is a place between two.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>Offset behind the last unit.</summary>
    public int End => Start + Length;

    /// <summary>The span from <paramref name="start"/> up to, not including, <paramref name="end"/>.</summary>
    public static TextSpan FromBounds(int start, int end) => new(start, end - start);
}
