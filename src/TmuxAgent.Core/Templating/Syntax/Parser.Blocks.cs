namespace TmuxAgent.Core.Templating.Syntax;

// Statements that hold others, up to their `end`.
internal sealed partial class Parser
{
    private IfStatement ParseIf()
    {
        var keyword = Take();
        var branches = new List<Branch>();
        var condition = (Expression?)ParseHeader();
        EnterNested(keyword.Span);
        while (true)
        {
            branches.Add(new Branch(condition, ParseBlock()));
            if (!Current.IsWord("else"))
                break;
            if (branches[branches.Count - 1].Condition is null)
                throw new SyntaxException(Current.Span, "This `if` has an `else` already: `else` must be its last branch.");
            _index++;
            condition = null;
            if (Current.IsWord("if"))
            {
                _index++;
                condition = ParseHeader();
            }
            else
            {
                RequireStatementEnd();
            }
        }
        _depth--;
        CloseBlock(keyword);
        return new IfStatement(branches, keyword.Span);
    }

    private ForStatement ParseFor()
    {
        var keyword = Take();
        var name = Current;
        if (name.Kind is TokenKind.Identifier or TokenKind.Local && PeekToken(1).IsWord("in"))
            _index += 2;
        else
            _report(name.Span, "A loop is written `for name in list`.");
        var source = ParseHeader();
        EnterNested(keyword.Span);
        var body = ParseBlock();
        List<Statement>? otherwise = null;
        if (Current.IsWord("else"))
        {
            _index++;
            RequireStatementEnd();
            otherwise = ParseBlock();
        }
        _depth--;
        CloseBlock(keyword);
        return new ForStatement(new VariableExpression(name.Text, name.Span), source, body, otherwise, keyword.Span);
    }

    private CaseStatement ParseCase()
    {
        var keyword = Take();
        var value = ParseHeader();
        EnterNested(keyword.Span);
        // What stands before the first branch belongs to none; Scriban drops it too.
        _ = ParseBlock();
        var branches = new List<WhenBranch>();
        while (Current.IsWord("when") || Current.IsWord("else"))
        {
            if (branches.Count > 0 && branches[branches.Count - 1].Values is null)
                throw new SyntaxException(Current.Span, "This `case` has an `else` already: `else` must be its last branch.");
            var values = Take().Text == "when" ? ParseWhenValues() : null;
            if (values is null)
                RequireStatementEnd();
            branches.Add(new WhenBranch(values, ParseBlock()));
        }
        _depth--;
        CloseBlock(keyword);
        return new CaseStatement(value, branches, keyword.Span);
    }

    private List<Expression> ParseWhenValues()
    {
        var values = new List<Expression> { ParseBinary(0) };
        while (Current.Is(","))
        {
            _index++;
            values.Add(ParseBinary(0));
        }
        RequireStatementEnd();
        return values;
    }

    // A broken header must not orphan the `end` of its block, so it is reported here and stands for null.
    private Expression ParseHeader()
    {
        var start = Current.Span;
        var depth = _depth;
        try
        {
            return Ended(ParseExpression());
        }
        catch (SyntaxException error)
        {
            _report(error.Span, error.Message);
            _depth = depth;
            SkipStatement();
            return new LiteralExpression(null, start);
        }
    }

    private void CloseBlock(Token keyword)
    {
        if (!Current.IsWord("end"))
            throw new SyntaxException(keyword.Span, $"This `{keyword.Text}` has no `end`: write `{{{{ end }}}}` where its block ends.");
        _index++;
    }
}
