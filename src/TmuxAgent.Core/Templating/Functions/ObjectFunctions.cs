using TmuxAgent.Core.Templating.Rendering;
using static TmuxAgent.Core.Templating.Functions.GeneralFunctions;

namespace TmuxAgent.Core.Templating.Functions;

/// <summary><c>object.*</c>.</summary>
internal static class ObjectFunctions
{
    public static IReadOnlyList<TemplateFunction> All { get; } =
    [
        Define("object.default", 2, 2, a => a[0] is null or "" ? a[1] : a[0]),
        Define("object.typeof", 1, 1, a => TypeOf(a[0])),
        Define("object.format", 2, 2, a => MathFunctions.Format(a[0], a.Text(1))),
        Define("object.keys", 1, 1, a => Members(a[0]).Select(member => (object?)member.Key).ToList()),
        Define("object.values", 1, 1, a => Members(a[0]).Select(member => member.Value).ToList()),
        Define("object.has_key", 2, 2, a => a[1] is not null && Members(a[0]).Any(member => member.Key == a.Text(1))),
        Define("object.has_value", 2, 2, a => a[1] is not null && Members(a[0]).Any(member => member.Key == a.Text(1) && member.Value is not null)),
        Define("object.size", 1, 1, a => (long)Size(a[0])),
    ];

    private static IEnumerable<KeyValuePair<string, object?>> Members(object? value) => value switch
    {
        null => [],
        IReadOnlyDictionary<string, object?> members => members,
        _ => throw RenderFailure.WrongUse($"An object is needed here, not {Values.TypeName(value)}."),
    };

    private static int Size(object? value) => value switch
    {
        string text => text.Length,
        IReadOnlyList<object?> list => list.Count,
        IReadOnlyDictionary<string, object?> members => members.Count,
        _ => 0,
    };

    private static string? TypeOf(object? value) => value switch
    {
        null => null,
        bool => "boolean",
        int or long or double => "number",
        string => "string",
        IReadOnlyList<object?> => "array",
        _ => "object",
    };
}
