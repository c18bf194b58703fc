using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.Templating.Syntax;

/// <summary>
/// Turns tokens into statements. An error is reported once and the parser goes on behind the code block it stands in, so
/// that all errors of a template are found.
/// </summary>
internal sealed partial class Parser
{
    /// <summary>How deep blocks and brackets may nest: far beyond any real template, far below the stack's end.</summary>
    private const int MaxDepth = 64;

    /// <summary>How many operators, names and literals one statement may hold; bounds the depth of a chain such as <c>a + b + c</c>.</summary>
    private const int MaxNodesPerStatement = 1000;

    // Words of Scriban's that begin a statement which this language leaves out.
    private static readonly HashSet<string> UnsupportedStatements = new(StringComparer.Ordinal)
    {
        "while", "func", "ret", "capture", "include", "import", "with", "wrap", "readonly", "tablerow", "do",
    };

    private readonly List<Token> _tokens;
    private readonly Action<TextSpan, string> _report;
    private int _index;
    private int _depth;
    private int _nodes;

    private Parser(List<Token> tokens, Action<TextSpan, string> report)
    {
        _tokens = tokens;
        _report = report;
    }

    /// <summary>The statements of a template; incomplete where something was reported.</summary>
    public static IReadOnlyList<Statement> Parse(string text, Action<TextSpan, string> report)
    {
        var parser = new Parser(Lexer.Tokenize(text, report), report);
        var statements = parser.ParseBlock();
        while (parser.Current.Kind != TokenKind.End)
        {
            report(parser.Current.Span, $"This `{parser.Current.Text}` belongs to no `if`, `case` or `for`: remove it or add the beginning.");
            parser._index++;
            statements.AddRange(parser.ParseBlock());
        }
        return statements;
    }

    private Token Current => _tokens[_index];

    private Token PeekToken(int ahead) => _tokens[Math.Min(_index + ahead, _tokens.Count - 1)];

    private Token Take() => _tokens[_index < _tokens.Count - 1 ? _index++ : _index];

    // Up to `end`, `else`, `when` or the end of the template, which are left standing.
    private List<Statement> ParseBlock()
    {
        var statements = new List<Statement>();
        while (Current.Kind != TokenKind.End && !EndsBlock(Current))
        {
            var token = Current;
            if (token.Kind == TokenKind.Text)
                statements.Add(new TextStatement(token.Text, token.Span));
            if (token.Kind is TokenKind.Text or TokenKind.Enter or TokenKind.Exit or TokenKind.NewLine || token.Is(";"))
            {
                _index++;
                continue;
            }
            _nodes = 0;
            var depth = _depth;
            try
            {
                statements.Add(ParseStatement());
            }
            catch (SyntaxException error)
            {
                _report(error.Span, error.Message);
                _depth = depth;
                SkipStatement();
            }
        }
        return statements;
    }

    private static bool EndsBlock(Token token) => token.IsWord("end") || token.IsWord("else") || token.IsWord("when");

    private void SkipStatement()
    {
        while (Current.Kind is not (TokenKind.Exit or TokenKind.End))
            _index++;
    }

    private Statement ParseStatement()
    {
        var token = Current;
        if (token.Kind == TokenKind.Identifier && !PeekToken(1).Is("."))
        {
            switch (token.Text)
            {
                case "if":
                    return ParseIf();
                case "for":
                    return ParseFor();
                case "case":
                    return ParseCase();
                case "break":
                    _index++;
                    return Ended(new BreakStatement(token.Span));
                case "continue":
                    _index++;
                    return Ended(new ContinueStatement(token.Span));
            }
            if (UnsupportedStatements.Contains(token.Text) && !PeekToken(1).Is("="))
                throw new SyntaxException(token.Span, $"`{token.Text}` is not part of the template language here; docs/templates.md lists what is.");
        }
        return Ended(ParseExpressionStatement());
    }

    private Statement ParseExpressionStatement()
    {
        var start = Current.Span.Start;
        var value = ParseExpression();
        if (!Current.Is("="))
            return new OutputStatement(value, value.Span);
        if (value is not VariableExpression target)
            throw new SyntaxException(value.Span, "Only a variable can be assigned to: write `name = value` or `$name = value`.");
        _index++;
        SkipNewLines();
        var assigned = ParseExpression();
        return new AssignStatement(target, assigned, SpanFrom(start));
    }

    private T Ended<T>(T statement)
    {
        RequireStatementEnd();
        return statement;
    }

    private void RequireStatementEnd()
    {
        if (Current.Kind is TokenKind.Exit or TokenKind.NewLine or TokenKind.End || Current.Is(";"))
            return;
        var hint = Current.Is("=") || (Current.Text.Length == 2 && Current.Text[1] == '=')
            ? "only `=` assigns, and only at the beginning of a statement"
            : "end the statement before it with a line end, `;` or `}}`";
        throw new SyntaxException(Current.Span, $"{Current.Display} was not expected here: {hint}.");
    }

    private void EnterNested(TextSpan span)
    {
        if (++_depth > MaxDepth)
            throw new SyntaxException(span, $"Blocks and brackets nest deeper than {MaxDepth} here: split the template.");
    }

    private void SkipNewLines()
    {
        while (Current.Kind == TokenKind.NewLine)
            _index++;
    }

    private TextSpan SpanFrom(int start) => TextSpan.FromBounds(start, Math.Max(start, _tokens[Math.Max(0, _index - 1)].Span.End));

    /// <summary>Ends the statement at hand; never leaves the parser.</summary>
    private sealed class SyntaxException(TextSpan span, string message) : Exception(message)
    {
        public TextSpan Span { get; } = span;
    }
}
