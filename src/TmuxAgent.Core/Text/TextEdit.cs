namespace TmuxAgent.Core.Text;

/// <summary>One replacement in a text.</summary>
/// <param name="Span">What is replaced.</param>
/// <param name="NewText">What is there afterwards.</param>
public sealed record TextEdit(TextSpan Span, string NewText);
