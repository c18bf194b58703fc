namespace TmuxAgent.Core.Text;

/// <summary>A place in a named text, kept as plain data so that it can outlive the text.</summary>
/// <param name="Path">Path as it was given to <see cref="SourceText"/>.</param>
/// <param name="Span">Where in the text.</param>
/// <param name="Start">Line and column of the first unit.</param>
/// <param name="End">Line and column behind the last unit.</param>
public sealed record Location(string Path, TextSpan Span, LinePosition Start, LinePosition End)
{
    /// <summary><c>path:line:column</c>, the form that terminals and editors turn into a link.</summary>
    public override string ToString() => $"{Path}:{Start}";
}
