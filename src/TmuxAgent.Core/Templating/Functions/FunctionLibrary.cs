using TmuxAgent.Core.Templating.Encoders;

namespace TmuxAgent.Core.Templating.Functions;

/// <summary>The functions that templates may call, by name. Immutable.</summary>
public sealed class FunctionLibrary
{
    private readonly Dictionary<string, object> _names = new(StringComparer.Ordinal);

    private FunctionLibrary(IEnumerable<TemplateFunction> functions)
    {
        All = [.. functions];
        foreach (var function in All)
        {
            var dot = function.Name.IndexOf('.');
            if (dot < 0)
            {
                _names[function.Name] = function;
                continue;
            }
            var prefix = function.Name.Substring(0, dot);
            if (!_names.TryGetValue(prefix, out var space))
                _names[prefix] = space = new FunctionNamespace();
            ((FunctionNamespace)space).Members[function.Name.Substring(dot + 1)] = function;
        }
    }

    /// <summary>The encoders and the general functions that docs/templates.md lists.</summary>
    public static FunctionLibrary Default { get; } = new([.. EncoderFunctions.All, .. GeneralFunctions.All]);

    /// <summary>All functions.</summary>
    public IReadOnlyList<TemplateFunction> All { get; }

    /// <summary>This library with more functions; one of the same name takes the place of the old one.</summary>
    public FunctionLibrary With(params TemplateFunction[] functions) =>
        new(All.Where(old => !functions.Any(added => added.Name == old.Name)).Concat(functions));

    internal IEnumerable<string> TopLevelNames => _names.Keys;

    internal bool TryGet(string name, out object? value) => _names.TryGetValue(name, out value);
}
