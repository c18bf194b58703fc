using System.Text;

namespace TmuxAgent.Core.Templating.Rendering;

/// <summary>What operators do to values; as Scriban does, with overflow and nonsense refused.</summary>
internal static class Operators
{
    public static object? Unary(string symbol, object? operand) => (symbol, operand) switch
    {
        ("!", _) => !Values.IsTrue(operand),
        (_, null) => null,
        ("-", int or long) => Checked(() => checked(-ToLong(operand))),
        ("-", double number) => -number,
        ("+", int or long or double) => operand,
        _ => throw RenderFailure.WrongUse($"`{symbol}` needs a number, not {Values.TypeName(operand)}."),
    };

    public static object? Binary(string symbol, object? left, object? right, int maxLength)
    {
        if (symbol is ".." or "..<")
            return Range(left, right, symbol == "..", maxLength);
        if (left is string || right is string)
            return OnStrings(symbol, left, right, maxLength);
        if (left is null || right is null)
            return OnNull(symbol, left, right);
        if (left is bool && right is bool && symbol is "==" or "!=")
            return left.Equals(right) == (symbol == "==");
        if (IsNumber(left) && IsNumber(right))
            return left is double || right is double ? OnDoubles(symbol, ToDouble(left), ToDouble(right)) : OnLongs(symbol, ToLong(left), ToLong(right));
        return symbol switch
        {
            "==" => ReferenceEquals(left, right),
            "!=" => !ReferenceEquals(left, right),
            _ => throw Unsupported(symbol, left, right),
        };
    }

    public static bool IsNumber(object? value) => value is int or long or double;

    public static long ToLong(object? value) => value is int small ? small : (long)value!;

    public static double ToDouble(object? value) => value is double number ? number : ToLong(value);

    // Comparing with null is false but for equality; arithmetic with null is null.
    private static object? OnNull(string symbol, object? left, object? right) => symbol switch
    {
        "==" => left is null && right is null,
        "!=" => left is not null || right is not null,
        "<" or ">" or "<=" or ">=" => false,
        _ => null,
    };

    private static object OnStrings(string symbol, object? left, object? right, int maxLength)
    {
        if (symbol == "*")
            return Repeat(left, right, maxLength);
        // Unlike Scriban, null is not the empty string when compared.
        if ((left is null || right is null) && symbol is not "+")
            return symbol == "!=";
        var a = Values.ToText(left);
        var b = Values.ToText(right);
        if (symbol == "+")
            return (long)a.Length + b.Length <= maxLength ? a + b : throw TooLong(maxLength);
        var order = string.CompareOrdinal(a, b);
        return symbol switch
        {
            "==" => order == 0,
            "!=" => order != 0,
            "<" => order < 0,
            ">" => order > 0,
            "<=" => order <= 0,
            ">=" => order >= 0,
            _ => throw Unsupported(symbol, left, right),
        };
    }

    private static string Repeat(object? left, object? right, int maxLength)
    {
        if (left is not string)
            (left, right) = (right, left);
        if (left is not string text || right is not (int or long))
            throw Unsupported("*", left, right);
        var count = ToLong(right);
        if (count <= 0)
            return "";
        if (text.Length > 0 && count > maxLength / text.Length)
            throw TooLong(maxLength);
        var result = new StringBuilder();
        for (var i = 0; i < count && text.Length > 0; i++)
            result.Append(text);
        return result.ToString();
    }

    private static List<object?> Range(object? left, object? right, bool isInclusive, int maxLength)
    {
        if (left is not (int or long) || right is not (int or long))
            throw Unsupported(isInclusive ? ".." : "..<", left, right);
        var (from, to) = (ToLong(left), ToLong(right));
        if (Math.Abs((double)from - to) > maxLength / 16)
            throw RenderFailure.Limit($"This range holds more than {maxLength / 16} numbers.");
        var step = from <= to ? 1 : -1;
        var items = new List<object?>();
        for (var i = from; i != to; i += step)
            items.Add(i);
        if (isInclusive)
            items.Add(to);
        return items;
    }

    private static object OnLongs(string symbol, long a, long b) => symbol switch
    {
        "==" => a == b,
        "!=" => a != b,
        "<" => a < b,
        ">" => a > b,
        "<=" => a <= b,
        ">=" => a >= b,
        "+" => Checked(() => checked(a + b)),
        "-" => Checked(() => checked(a - b)),
        "*" => Checked(() => checked(a * b)),
        "/" when b != 0 => (double)a / b,
        "//" when b != 0 => Checked(() => checked(a / b)),
        "%" when b != 0 => b == -1 ? 0L : a % b,
        "/" or "//" or "%" => throw RenderFailure.WrongUse("This divides by zero."),
        _ => throw Unsupported(symbol, a, b),
    };

    private static object OnDoubles(string symbol, double a, double b) => symbol switch
    {
        // Equal means the same number, as in C#.
        "==" => a == b,
        "!=" => a != b,
        "<" => a < b,
        ">" => a > b,
        "<=" => a <= b,
        ">=" => a >= b,
        "+" => a + b,
        "-" => a - b,
        "*" => a * b,
        "/" => a / b,
        "//" => Math.Round(a / b),
        "%" => a % b,
        _ => throw Unsupported(symbol, a, b),
    };

    private static long Checked(Func<long> work)
    {
        try
        {
            return work();
        }
        catch (OverflowException)
        {
            throw RenderFailure.WrongUse("This whole number does not fit into 64 bits.");
        }
    }

    private static RenderFailure TooLong(int maxLength) =>
        RenderFailure.Limit($"This string is longer than {maxLength} characters.");

    private static RenderFailure Unsupported(string symbol, object? left, object? right) =>
        RenderFailure.WrongUse($"`{symbol}` cannot be used between {Values.TypeName(left)} and {Values.TypeName(right)}.");
}
