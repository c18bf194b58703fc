using System.Collections;
using Scriban.Runtime;

namespace TmuxAgent.Scaffolding.Templates;

/// <summary>Turns values of the model into Scriban's kinds and back.</summary>
internal static class PlainValue
{
    private const int MostItems = 100_000;
    private const int Deepest = 16;

    /// <summary>A value of the model as Scriban holds it; a template cannot change it.</summary>
    public static object? ToScript(object? value) =>
        value switch
        {
            IReadOnlyDictionary<string, object?> members => ToScript(members),
            IReadOnlyList<object?> list => new ScriptArray(list.Select(ToScript)) { IsReadOnly = true },
            _ => value,
        };

    /// <summary>An object of the model as Scriban holds it.</summary>
    public static ScriptObject ToScript(IReadOnlyDictionary<string, object?> members)
    {
        var script = new ScriptObject(members.Count);
        foreach (var member in members)
            script.SetValue(member.Key, ToScript(member.Value), readOnly: true);
        script.IsReadOnly = true;
        return script;
    }

    /// <summary>A value as encoders know it: null, text, number, truth value or list; anything else stays what it is.</summary>
    public static object? Of(object? value, int depth) =>
        value switch
        {
            null or string or bool or long or double => value,
            int or short or byte => Convert.ToInt64(value, null),
            float real => (double)real,
            decimal real => (double)real,
            IDictionary<string, object?> or EncodedValue => value,
            IEnumerable list when depth < Deepest => list.Cast<object?>()
                .Take(MostItems)
                .Select(item => Of(item, depth + 1))
                .ToList(),
            _ => value,
        };
}
