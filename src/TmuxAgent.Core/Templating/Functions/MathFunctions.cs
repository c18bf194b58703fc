using System.Globalization;
using TmuxAgent.Core.Templating.Rendering;
using static TmuxAgent.Core.Templating.Functions.GeneralFunctions;

namespace TmuxAgent.Core.Templating.Functions;

/// <summary><c>math.*</c>.</summary>
internal static class MathFunctions
{
    public static IReadOnlyList<TemplateFunction> All { get; } =
    [
        Define("math.is_number", 1, 1, a => Operators.IsNumber(a[0])),
        Define("math.abs", 1, 1, a => Operators.IsNumber(a[0]) && Operators.ToDouble(a[0]) < 0 ? Operators.Unary("-", a[0]) : OnNumber(a[0], number => number)),
        Define("math.ceil", 1, 1, a => OnNumber(a[0], Math.Ceiling)),
        Define("math.floor", 1, 1, a => OnNumber(a[0], Math.Floor)),
        Define("math.round", 1, 2, a => OnNumber(a[0], number => Math.Round(number, Digits(a)))),
        Define("math.plus", 2, 2, a => Binary("+", a)),
        Define("math.minus", 2, 2, a => Binary("-", a)),
        Define("math.times", 2, 2, a => Binary("*", a)),
        Define("math.modulo", 2, 2, a => Binary("%", a)),
        Define("math.divided_by", 2, 2, DividedBy),
        Define("math.format", 2, 2, a => Format(a[0], a.Text(1))),
    ];

    /// <summary>A number in one of .NET's numeric formats, always with the invariant culture.</summary>
    public static string Format(object? value, string format)
    {
        if (value is null)
            return "";
        if (value is int small)
            value = (long)small;
        if (value is not (long or double))
            throw RenderFailure.WrongUse($"Only a number can be formatted, not {Values.TypeName(value)}.");
        try
        {
            return ((IFormattable)value).ToString(format, CultureInfo.InvariantCulture);
        }
        catch (FormatException)
        {
            throw RenderFailure.WrongUse($"`{format}` is no format of a number. Write one such as \"0.##\" or \"X4\".");
        }
    }

    private static object? OnNumber(object? value, Func<double, double> work) => value switch
    {
        null => null,
        int or long => value,
        double number => work(number),
        _ => throw RenderFailure.WrongUse($"A number is needed here, not {Values.TypeName(value)}."),
    };

    private static int Digits(IReadOnlyList<object?> arguments)
    {
        var digits = arguments.Whole(1);
        return digits is >= 0 and <= 15 ? digits : throw RenderFailure.WrongUse("A number is rounded to 0 to 15 digits.");
    }

    private static object? Binary(string symbol, IReadOnlyList<object?> arguments)
    {
        if (arguments.Any(value => value is not null && !Operators.IsNumber(value)))
            throw RenderFailure.WrongUse($"Numbers are needed here, not {Values.TypeName(arguments[0])} and {Values.TypeName(arguments[1])}.");
        return Operators.Binary(symbol, arguments[0], arguments[1], Values.MaxLength);
    }

    // A whole divisor gives a whole number, rounded down.
    private static object? DividedBy(IReadOnlyList<object?> arguments)
    {
        var quotient = Binary("/", arguments);
        return quotient is double number && arguments[1] is int or long ? Math.Floor(number) : quotient;
    }
}
