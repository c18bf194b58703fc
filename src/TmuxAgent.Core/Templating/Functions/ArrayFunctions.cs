using System.Text;
using TmuxAgent.Core.Templating.Rendering;
using static TmuxAgent.Core.Templating.Functions.GeneralFunctions;

namespace TmuxAgent.Core.Templating.Functions;

/// <summary><c>array.*</c>. Every function gives a new list.</summary>
internal static class ArrayFunctions
{
    private const int MaxItems = 1_000_000;

    public static IReadOnlyList<TemplateFunction> All { get; } =
    [
        Define("array.size", 1, 1, a => (long)a.List(0).Count),
        Define("array.first", 1, 1, a => First(a.List(0))),
        Define("array.last", 1, 1, a => Last(a.List(0))),
        Define("array.contains", 2, 2, a => a.List(0).Any(item => AreEqual(item, a[1]))),
        Define("array.add", 2, 2, a => Bounded([.. a.List(0), a[1]])),
        Define("array.concat", 2, 2, a => a[0] is null && a[1] is null ? null : Bounded([.. a.List(0), .. a.List(1)])),
        Define("array.compact", 1, 1, a => a[0] is null ? null : a.List(0).Where(item => item is not null).ToList()),
        Define("array.uniq", 1, 1, a => Uniq(a.List(0))),
        Define("array.reverse", 1, 1, a => a.List(0).Reverse().ToList()),
        Define("array.limit", 2, 2, a => a.List(0).Take(a.Whole(1)).ToList()),
        Define("array.offset", 2, 2, a => a.List(0).Skip(a.Whole(1)).ToList()),
        Define("array.insert_at", 3, 3, a => InsertAt(a.List(0), a.Whole(1), a[2])),
        Define("array.remove_at", 2, 2, a => RemoveAt(a.List(0), a.Whole(1))),
        Define("array.join", 2, 2, a => Join(a.List(0), a.Text(1))),
        Define("array.map", 2, 2, a => a.List(0).Select(item => MemberOf(item, a.Text(1))).ToList()),
        Define("array.sort", 1, 2, a => Sort(a.List(0), a.Count > 1 ? a.Text(1) : null)),
    ];

    private static List<object?> Bounded(List<object?> list) =>
        list.Count <= MaxItems ? list : throw RenderFailure.Limit($"This list holds more than {MaxItems} items.");

    private static object? First(IReadOnlyList<object?> list) => list.Count == 0 ? null : list[0];

    private static object? Last(IReadOnlyList<object?> list) => list.Count == 0 ? null : list[list.Count - 1];

    private static bool AreEqual(object? left, object? right) => Operators.Binary("==", left, right, Values.MaxLength) is true;

    private static List<object?> Uniq(IReadOnlyList<object?> list)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. list.Where(item => seen.Add($"{Values.TypeName(item)}:{Values.ToText(item)}"))];
    }

    private static List<object?> InsertAt(IReadOnlyList<object?> list, int index, object? item)
    {
        var result = list.ToList();
        if (index < 0)
            index += result.Count;
        if (index is < 0 or > MaxItems)
            throw RenderFailure.WrongUse($"There is no place {index} in this list to insert at.");
        while (result.Count < index)
            result.Add(null);
        result.Insert(index, item);
        return Bounded(result);
    }

    private static List<object?> RemoveAt(IReadOnlyList<object?> list, int index)
    {
        var result = list.ToList();
        if (index < 0)
            index += result.Count;
        if (index >= 0 && index < result.Count)
            result.RemoveAt(index);
        return result;
    }

    private static string Join(IReadOnlyList<object?> list, string separator)
    {
        var result = new StringBuilder();
        for (var i = 0; i < list.Count; i++)
        {
            result.Append(i == 0 ? "" : separator).Append(Values.ToText(list[i]));
            if (result.Length > Values.MaxLength)
                throw RenderFailure.Limit($"This string is longer than {Values.MaxLength} characters.");
        }
        return result.ToString();
    }

    private static object? MemberOf(object? item, string name) =>
        item is IReadOnlyDictionary<string, object?> members && members.TryGetValue(name, out var value) ? value : null;

    // Stable; numbers by size, before all else by its text; the same in every locale.
    private static List<object?> Sort(IReadOnlyList<object?> list, string? member)
    {
        object? Key(object? item) => member is null ? item : MemberOf(item, member);
        return
        [
            .. list.OrderBy(item => Operators.IsNumber(Key(item)) ? Operators.ToDouble(Key(item)) : double.MaxValue)
                .ThenBy(item => Values.ToText(Key(item)), StringComparer.Ordinal),
        ];
    }
}
