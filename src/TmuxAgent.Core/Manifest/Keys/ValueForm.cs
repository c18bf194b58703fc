namespace TmuxAgent.Core.Manifest;

/// <summary>What a value of the manifest looks like, as far as that can be said without reading the rest of it.</summary>
internal abstract record ValueForm;

/// <summary>A string.</summary>
/// <param name="Pattern">What it must match, as ECMA-262 and .NET both read it; null for anything.</param>
internal sealed record TextForm(string? Pattern = null) : ValueForm
{
    /// <summary>Anything on one line.</summary>
    public static TextForm Line { get; } = new(@"^[^\u0000-\u001f\u007f-\u009f\u2028\u2029]*$");

    /// <summary>Something on one line.</summary>
    public static TextForm Word { get; } = new(@"^[^\u0000-\u001f\u007f-\u009f\u2028\u2029]+$");
}

/// <summary>A whole number within bounds.</summary>
internal sealed record WholeForm(long Min, long Max) : ValueForm;

/// <summary>A number.</summary>
/// <param name="Min">The smallest that is allowed; null for any.</param>
/// <param name="IsMinAllowed">Whether that number itself is allowed.</param>
/// <param name="Max">The largest that is allowed; null for any.</param>
internal sealed record NumberForm(double? Min = null, bool IsMinAllowed = true, double? Max = null) : ValueForm;

/// <summary><c>true</c> or <c>false</c>.</summary>
internal sealed record FlagForm : ValueForm;

/// <summary>One of a few values, each a string or a truth value.</summary>
internal sealed record ChoiceForm(params object[] Values) : ValueForm;

/// <summary>An array.</summary>
internal sealed record ListForm(ValueForm Item) : ValueForm;

/// <summary>Any one of several forms.</summary>
internal sealed record AnyForm(params ValueForm[] Forms) : ValueForm;
