using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.Templating.Syntax;

/// <summary>Something that has a value.</summary>
internal abstract record Expression(TextSpan Span);

/// <summary>A string, a number, a truth value or null.</summary>
internal sealed record LiteralExpression(object? Value, TextSpan Span) : Expression(Span);

/// <summary><c>name</c>, or <c>$name</c> for a local one.</summary>
internal sealed record VariableExpression(string Name, TextSpan Span) : Expression(Span)
{
    public bool IsLocal => Name[0] == '$';
}

/// <summary><c>target.name</c>, or <c>target?.name</c>, which is null where the target is null or has no such member.</summary>
internal sealed record MemberExpression(Expression Target, string Name, TextSpan NameSpan, bool IsOptional, TextSpan Span)
    : Expression(Span);

/// <summary><c>target[index]</c>.</summary>
internal sealed record IndexExpression(Expression Target, Expression Index, TextSpan Span) : Expression(Span);

/// <summary><c>!x</c>, <c>-x</c>, <c>+x</c>.</summary>
internal sealed record UnaryExpression(string Operator, Expression Operand, TextSpan Span) : Expression(Span);

/// <summary><c>left operator right</c>.</summary>
internal sealed record BinaryExpression(string Operator, Expression Left, Expression Right, TextSpan Span) : Expression(Span);

/// <summary><c>condition ? then : otherwise</c>.</summary>
internal sealed record ConditionalExpression(Expression Condition, Expression Then, Expression Otherwise, TextSpan Span)
    : Expression(Span);

/// <summary><c>[a, b]</c>.</summary>
internal sealed record ListExpression(IReadOnlyList<Expression> Items, TextSpan Span) : Expression(Span);

/// <summary><c>target a b</c>, <c>target(a, b)</c>, or <c>a | target b</c>, whose first argument comes from the pipe.</summary>
internal sealed record CallExpression(Expression Target, IReadOnlyList<Expression> Arguments, TextSpan Span) : Expression(Span);

/// <summary>Something that is done.</summary>
internal abstract record Statement(TextSpan Span);

/// <summary>Text that is copied.</summary>
internal sealed record TextStatement(string Text, TextSpan Span) : Statement(Span);

/// <summary>A hole: the value of an expression is written.</summary>
internal sealed record OutputStatement(Expression Value, TextSpan Span) : Statement(Span);

/// <summary><c>name = value</c>.</summary>
internal sealed record AssignStatement(VariableExpression Target, Expression Value, TextSpan Span) : Statement(Span);

/// <summary>The branches of <c>if</c>, <c>else if</c> and <c>else</c>, whose condition is null.</summary>
internal sealed record IfStatement(IReadOnlyList<Branch> Branches, TextSpan Span) : Statement(Span);

/// <summary>One branch of an <c>if</c>.</summary>
internal sealed record Branch(Expression? Condition, IReadOnlyList<Statement> Body);

/// <summary><c>case value</c> with its <c>when</c> branches; <c>else</c> has no values.</summary>
internal sealed record CaseStatement(Expression Value, IReadOnlyList<WhenBranch> Branches, TextSpan Span) : Statement(Span);

/// <summary>One branch of a <c>case</c>; taken where the value equals one of these.</summary>
internal sealed record WhenBranch(IReadOnlyList<Expression>? Values, IReadOnlyList<Statement> Body);

/// <summary><c>for name in source</c>; the <c>else</c> part is done where the source is empty.</summary>
internal sealed record ForStatement(
    VariableExpression Variable, Expression Source, IReadOnlyList<Statement> Body, IReadOnlyList<Statement>? Otherwise, TextSpan Span)
    : Statement(Span);

/// <summary><c>break</c>.</summary>
internal sealed record BreakStatement(TextSpan Span) : Statement(Span);

/// <summary><c>continue</c>.</summary>
internal sealed record ContinueStatement(TextSpan Span) : Statement(Span);
