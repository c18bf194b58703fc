using System.Globalization;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.Templating.Syntax;

// Expressions, loosest first: pipe, conditional, call with blanks, binary operators, unary operators, postfix, primary.
internal sealed partial class Parser
{
    private static int Precedence(Token token) => token.Kind != TokenKind.Symbol ? 0 : token.Text switch
    {
        "??" => 1,
        "||" => 2,
        "&&" => 3,
        "==" or "!=" => 4,
        "<" or ">" or "<=" or ">=" => 5,
        "+" or "-" => 6,
        "*" or "/" or "//" or "%" => 7,
        ".." or "..<" => 8,
        _ => 0,
    };

    private Expression ParseExpression()
    {
        EnterNested(Current.Span);
        var start = Current.Span.Start;
        var value = ParseCall();
        if (Current.Is("?"))
            value = ParseConditional(value, start);
        while (IsPipe())
        {
            SkipNewLines();
            _index++;
            SkipNewLines();
            var target = ParsePostfix();
            var arguments = new List<Expression> { value };
            // `x | f(a)` hands over x first, as `x | f a` does.
            if (target is CallExpression call)
            {
                target = call.Target;
                arguments.AddRange(call.Arguments);
            }
            ParseArguments(arguments);
            value = Node(new CallExpression(target, arguments, SpanFrom(start)));
        }
        _depth--;
        return value;
    }

    // A pipe may stand at the beginning of the next line.
    private bool IsPipe()
    {
        var ahead = 0;
        while (PeekToken(ahead).Kind == TokenKind.NewLine)
            ahead++;
        return PeekToken(ahead).Is("|") || PeekToken(ahead).Is("|>");
    }

    private ConditionalExpression ParseConditional(Expression condition, int start)
    {
        _index++;
        SkipNewLines();
        var then = ParseExpression();
        SkipNewLines();
        Require(":", "A conditional is written `condition ? value : other value`");
        SkipNewLines();
        var otherwise = ParseExpression();
        return Node(new ConditionalExpression(condition, then, otherwise, SpanFrom(start)));
    }

    private Expression ParseCall()
    {
        var start = Current.Span.Start;
        var target = ParseBinary(0);
        var arguments = new List<Expression>();
        ParseArguments(arguments);
        return arguments.Count == 0 ? target : Node(new CallExpression(target, arguments, SpanFrom(start)));
    }

    private void ParseArguments(List<Expression> arguments)
    {
        while (StartsArgument())
            arguments.Add(ParseBinary(0));
    }

    private bool StartsArgument() => Current.Kind switch
    {
        TokenKind.Identifier or TokenKind.Local or TokenKind.Integer or TokenKind.Float or TokenKind.String => true,
        TokenKind.Symbol => Current.Text is "(" or "[" or "!",
        _ => false,
    };

    private Expression ParseBinary(int outer)
    {
        var start = Current.Span.Start;
        var left = ParseUnary();
        while (true)
        {
            var precedence = Precedence(Current);
            if (precedence <= outer)
                return left;
            var symbol = Take().Text;
            SkipNewLines();
            var right = ParseBinary(precedence);
            left = Node(new BinaryExpression(symbol, left, right, SpanFrom(start)));
        }
    }

    private Expression ParseUnary()
    {
        if (!Current.Is("!") && !Current.Is("-") && !Current.Is("+"))
            return ParsePostfix();
        var symbol = Take();
        EnterNested(symbol.Span);
        var operand = ParseUnary();
        _depth--;
        return Node(new UnaryExpression(symbol.Text, operand, SpanFrom(symbol.Span.Start)));
    }

    private Expression ParsePostfix()
    {
        var start = Current.Span.Start;
        var value = ParsePrimary();
        while (true)
        {
            if (Current.Is(".") || Current.Is("?."))
            {
                var isOptional = Take().Text == "?.";
                if (Current.Kind != TokenKind.Identifier)
                    throw new SyntaxException(Current.Span, $"A member's name was expected after the dot, not {Current.Display}.");
                var name = Take();
                value = Node(new MemberExpression(value, name.Text, name.Span, isOptional, SpanFrom(start)));
            }
            else if (Current.Is("[") && !Current.AfterBlank)
            {
                _index++;
                SkipNewLines();
                var index = ParseExpression();
                SkipNewLines();
                Require("]", "An index is written `list[0]`");
                value = Node(new IndexExpression(value, index, SpanFrom(start)));
            }
            else if (Current.Is("(") && !Current.AfterBlank)
            {
                _index++;
                var arguments = ParseList(")");
                value = Node(new CallExpression(value, arguments, SpanFrom(start)));
            }
            else
            {
                return value;
            }
        }
    }

    private Expression ParsePrimary()
    {
        if (!StartsArgument() || Current.Is("!"))
            throw new SyntaxException(Current.Span, $"A value was expected here, not {Current.Display}.");
        var token = Take();
        switch (token.Kind)
        {
            case TokenKind.Identifier:
                return Node(token.Text switch
                {
                    "null" => new LiteralExpression(null, token.Span),
                    "true" => new LiteralExpression(true, token.Span),
                    "false" => new LiteralExpression(false, token.Span),
                    _ => (Expression)new VariableExpression(token.Text, token.Span),
                });
            case TokenKind.Local:
                return Node(new VariableExpression(token.Text, token.Span));
            case TokenKind.String:
                return Node(new LiteralExpression(token.Text, token.Span));
            case TokenKind.Integer:
            case TokenKind.Float:
                return Node(ParseNumber(token));
            case TokenKind.Symbol when token.Text == "(":
                SkipNewLines();
                var inner = ParseExpression();
                SkipNewLines();
                Require(")", "This parenthesis is not closed");
                return inner;
            default: // `[`
                return Node(new ListExpression(ParseList("]"), SpanFrom(token.Span.Start)));
        }
    }

    // Behind the opening bracket; takes the closing one.
    private List<Expression> ParseList(string close)
    {
        var items = new List<Expression>();
        SkipNewLines();
        while (!Current.Is(close))
        {
            items.Add(ParseExpression());
            SkipNewLines();
            if (!Current.Is(","))
                break;
            _index++;
            SkipNewLines();
        }
        Require(close, "This list is not closed");
        return items;
    }

    private static LiteralExpression ParseNumber(Token token)
    {
        if (token.Kind == TokenKind.Integer)
        {
            if (long.TryParse(token.Text, NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var whole))
                return new LiteralExpression(whole, token.Span);
            if (decimal.TryParse(token.Text, NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var wide)
                && wide <= long.MaxValue && decimal.Truncate(wide) == wide)
                return new LiteralExpression((long)wide, token.Span);
        }
        if (double.TryParse(token.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && !double.IsInfinity(value))
            return new LiteralExpression(value, token.Span);
        throw new SyntaxException(token.Span, "This number is too large.");
    }

    private void Require(string symbol, string message)
    {
        if (!Current.Is(symbol))
            throw new SyntaxException(Current.Span, $"{message}: `{symbol}` was expected, not {Current.Display}.");
        _index++;
    }

    private T Node<T>(T node) where T : Expression
    {
        if (++_nodes > MaxNodesPerStatement)
            throw new SyntaxException(node.Span, $"This statement holds more than {MaxNodesPerStatement} parts: split it.");
        return node;
    }
}
