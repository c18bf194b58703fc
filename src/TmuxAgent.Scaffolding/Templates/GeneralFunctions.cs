using Scriban.Functions;
using Scriban.Runtime;

namespace TmuxAgent.Scaffolding.Templates;

/// <summary>
/// Scriban's own functions that an override may use before it encodes. Making them costs milliseconds, so only a
/// template that names one gets them.
/// </summary>
internal static class GeneralFunctions
{
    private static readonly (string Name, Func<ScriptObject> Make, string[] Without)[] Groups =
    [
        ("string", () => new StringFunctions(), []),
        ("array", () => new ArrayFunctions(), []),
        // Formats can ask for a billion digits; the others give something else each time.
        ("math", () => new MathFunctions(), ["format", "uuid", "random"]),
        ("object", () => new ObjectFunctions(), ["format", "eval", "eval_template"]),
    ];

    /// <summary>The encoders, and the groups of functions that a template names.</summary>
    public static ScriptObject For(string template)
    {
        var functions = new ScriptObject();
        foreach (var encoder in EncoderFunctions.All)
            functions.SetValue(encoder.Name, encoder, readOnly: true);
        functions.SetValue(PhraseFunction.Name, PhraseFunction.Instance, readOnly: true);
        foreach (var (name, make, without) in Groups)
        {
            if (!IsNamed(template, name + "."))
                continue;
            var group = make();
            foreach (var unwanted in without)
                group.Remove(unwanted);
            functions.SetValue(name, group, readOnly: true);
        }
        return functions;
    }

    // Prose may say "object." as well, so only lines with a hole count, from where it opens.
    private static bool IsNamed(string template, string beginning)
    {
        for (int at = 0, end; (at = template.IndexOf("{{", at, StringComparison.Ordinal)) >= 0; at = end)
        {
            var close = template.IndexOf("}}", at, StringComparison.Ordinal);
            end = close < 0 ? -1 : template.IndexOf('\n', close);
            if (end < 0)
                end = template.Length;
            if (template.IndexOf(beginning, at, end - at, StringComparison.Ordinal) >= 0)
                return true;
        }
        return false;
    }
}
