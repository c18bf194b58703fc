namespace TmuxAgent.Core.Templating.Functions;

/// <summary>A value, or the reason why there is none.</summary>
public readonly record struct FunctionResult
{
    private FunctionResult(object? value, string? refusal)
    {
        Value = value;
        Refusal = refusal;
    }

    /// <summary>The value, where nothing was refused.</summary>
    public object? Value { get; }

    /// <summary>Why a value cannot be written and what to do instead, or null.</summary>
    public string? Refusal { get; }

    /// <summary>The function gives <paramref name="value"/>.</summary>
    public static FunctionResult Of(object? value) => new(value, null);

    /// <summary>The function cannot do its work with what it was given.</summary>
    /// <param name="reason">The reason and the remedy, as whole sentences.</param>
    public static FunctionResult Refuse(string reason) => new(null, reason);
}
