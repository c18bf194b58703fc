using TmuxAgent.Core.Templating.Functions;

namespace TmuxAgent.Core.Templating.Rendering;

/// <summary>The names that a template sees: its own variables first, then the model, then functions.</summary>
internal sealed class Scope(IReadOnlyDictionary<string, object?> model, FunctionLibrary functions)
{
    private readonly Dictionary<string, object?> _variables = new(StringComparer.Ordinal);

    public LoopState? Loop { get; set; }

    public void Assign(string name, object? value) => _variables[name] = value;

    /// <summary>The variable's value before a loop takes its name, to be given back by <see cref="Restore"/>.</summary>
    public (bool Existed, object? Value) Save(string name) => (_variables.TryGetValue(name, out var value), value);

    public void Restore(string name, (bool Existed, object? Value) saved)
    {
        if (saved.Existed)
            _variables[name] = saved.Value;
        else
            _variables.Remove(name);
    }

    public bool TryGet(string name, out object? value)
    {
        if (_variables.TryGetValue(name, out value))
            return true;
        if (name == "for" && Loop is not null)
        {
            value = Loop.ToMembers();
            return true;
        }
        return model.TryGetValue(name, out value) || functions.TryGet(name, out value);
    }

    /// <summary>All names, for the message about one that does not exist.</summary>
    public IEnumerable<string> Names(bool isLocal) =>
        isLocal ? _variables.Keys.Where(name => name[0] == '$') : _variables.Keys.Where(name => name[0] != '$').Concat(model.Keys).Concat(functions.TopLevelNames);
}
