using TmuxAgent.Core.Templating.Rendering;

namespace TmuxAgent.Core.Templating.Functions;

/// <summary>The functions of Scriban's that are not encoders, and how they are declared.</summary>
internal static class GeneralFunctions
{
    public static IReadOnlyList<TemplateFunction> All =>
        [.. StringFunctions.All, .. StringEditing.All, .. ArrayFunctions.All, .. MathFunctions.All, .. ObjectFunctions.All];

    /// <summary>A function of values; what it throws as a failure of the rendering stays one.</summary>
    public static TemplateFunction Define(string name, int min, int max, Func<IReadOnlyList<object?>, object?> body) =>
        new(name, min, max, arguments => FunctionResult.Of(body(arguments)));

    /// <summary>An argument as text; null is the empty text, as in Scriban.</summary>
    public static string Text(this IReadOnlyList<object?> arguments, int index) => Values.ToText(arguments[index]);

    /// <summary>An argument as a whole number, or what stands for a missing one.</summary>
    public static int Whole(this IReadOnlyList<object?> arguments, int index, int missing = 0)
    {
        if (index >= arguments.Count)
            return missing;
        return arguments[index] is int or long && Math.Abs((double)Operators.ToLong(arguments[index])) <= Values.MaxLength
            ? (int)Operators.ToLong(arguments[index])
            : throw RenderFailure.WrongUse($"Argument {index + 1} must be a whole number up to {Values.MaxLength}, not {Values.TypeName(arguments[index])}.");
    }

    /// <summary>An argument as a list: null is the empty one, a single value a list of itself.</summary>
    public static IReadOnlyList<object?> List(this IReadOnlyList<object?> arguments, int index) => arguments[index] switch
    {
        null => [],
        IReadOnlyList<object?> list => list,
        var value => [value],
    };
}
