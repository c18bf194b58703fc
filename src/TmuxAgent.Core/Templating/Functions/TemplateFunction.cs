namespace TmuxAgent.Core.Templating.Functions;

/// <summary>A function that a template may call.</summary>
/// <param name="Name">Full name as a template writes it, such as <c>sh</c> or <c>string.upcase</c>.</param>
/// <param name="MinArguments">How many arguments it needs; the value from a pipe is the first.</param>
/// <param name="MaxArguments">How many it takes at most.</param>
/// <param name="Body">The work. It refuses a value by returning a refusal; it does no I/O and always ends.</param>
public sealed record TemplateFunction(
    string Name, int MinArguments, int MaxArguments, Func<IReadOnlyList<object?>, FunctionResult> Body)
{
    /// <summary>The languages whose text the result is, as <see cref="TemplateLanguage"/> names them; empty where the result is plain text.</summary>
    public IReadOnlyList<string> Encodes { get; init; } = [];
}
