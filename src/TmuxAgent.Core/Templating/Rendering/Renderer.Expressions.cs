using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Templating.Functions;
using TmuxAgent.Core.Templating.Syntax;

namespace TmuxAgent.Core.Templating.Rendering;

// Values of expressions.
internal sealed partial class Renderer
{
    /// <summary>The value of an expression; a function that is only named is called without arguments, as in Scriban.</summary>
    private object? Evaluate(Expression expression)
    {
        var value = EvaluateTarget(expression);
        return value is TemplateFunction function ? Call(function, [], expression) : value;
    }

    /// <summary>As <see cref="Evaluate"/>, but a function stays one.</summary>
    private object? EvaluateTarget(Expression expression)
    {
        Step(expression.Span);
        switch (expression)
        {
            case LiteralExpression literal:
                return literal.Value;
            case VariableExpression variable:
                return EvaluateVariable(variable);
            case MemberExpression member:
                return EvaluateMember(member);
            case IndexExpression index:
                return EvaluateIndex(index);
            case UnaryExpression unary:
                var operand = Evaluate(unary.Operand);
                _place = unary.Span;
                return Operators.Unary(unary.Operator, operand);
            case BinaryExpression binary:
                return EvaluateBinary(binary);
            case ConditionalExpression conditional:
                return Evaluate(Values.IsTrue(Evaluate(conditional.Condition)) ? conditional.Then : conditional.Otherwise);
            case ListExpression list:
                return EvaluateAll(list.Items);
            default:
                return EvaluateCall((CallExpression)expression);
        }
    }

    private List<object?> EvaluateAll(IReadOnlyList<Expression> expressions)
    {
        var values = new List<object?>(expressions.Count);
        foreach (var expression in expressions)
            values.Add(Evaluate(expression));
        return values;
    }

    private object? EvaluateVariable(VariableExpression variable)
    {
        if (_scope.TryGet(variable.Name, out var value) || !_options.UnknownNamesAreErrors)
            return value;
        var kind = variable.IsLocal ? "local variable" : "variable or function";
        throw new RenderFailure(
            RuleCatalog.TemplateUnknownName,
            $"There is no {kind} `{variable.Name}`.{NameHint.For(variable.Name, _scope.Names(variable.IsLocal))}");
    }

    private object? EvaluateMember(MemberExpression member)
    {
        var target = EvaluateTarget(member.Target);
        if (target is TemplateFunction function)
            target = Call(function, [], member.Target);
        _place = member.NameSpan;
        switch (target)
        {
            case null when member.IsOptional:
                return null;
            case null:
                throw RenderFailure.WrongUse($"`{member.Name}` is asked of null. Test for null first, or write `?.`.");
            case IReadOnlyDictionary<string, object?> members when members.TryGetValue(member.Name, out var value):
                return value;
            case IReadOnlyDictionary<string, object?> members:
                return UnknownMember(member, "object", members.Keys);
            case FunctionNamespace space when space.Members.TryGetValue(member.Name, out var found):
                return found;
            case FunctionNamespace space:
                return UnknownMember(member, "group of functions", space.Members.Keys);
            case IReadOnlyList<object?> list when member.Name == "size":
                return (long)list.Count;
            case string text when member.Name == "size":
                return (long)text.Length;
            default:
                return UnknownMember(member, Values.TypeName(target), target is string or IReadOnlyList<object?> ? ["size"] : []);
        }
    }

    private object? UnknownMember(MemberExpression member, string owner, IEnumerable<string> known) =>
        member.IsOptional || !_options.UnknownNamesAreErrors
            ? null
            : throw new RenderFailure(
                RuleCatalog.TemplateUnknownName,
                $"This {owner} has no member `{member.Name}`.{NameHint.For(member.Name, known)}");

    private object? EvaluateIndex(IndexExpression expression)
    {
        var target = Evaluate(expression.Target);
        var index = Evaluate(expression.Index);
        _place = expression.Span;
        switch (target, index)
        {
            case (IReadOnlyList<object?> list, int or long):
                // A negative index counts from the end, as in Scriban.
                var position = Operators.ToLong(index);
                position = position < 0 ? position + list.Count : position;
                if (position >= 0 && position < list.Count)
                    return list[(int)position];
                return _options.UnknownNamesAreErrors
                    ? throw RenderFailure.WrongUse($"The list has {list.Count} items and none at {index}.")
                    : null;
            case (IReadOnlyDictionary<string, object?> members, string name):
                if (members.TryGetValue(name, out var value) || !_options.UnknownNamesAreErrors)
                    return value;
                throw new RenderFailure(
                    RuleCatalog.TemplateUnknownName, $"This object has no member `{name}`.{NameHint.For(name, members.Keys)}");
            default:
                throw RenderFailure.WrongUse($"{Values.TypeName(target)} cannot be indexed with {Values.TypeName(index)}.");
        }
    }

    private object? EvaluateBinary(BinaryExpression binary)
    {
        var left = Evaluate(binary.Left);
        switch (binary.Operator)
        {
            case "&&":
                return Values.IsTrue(left) && Values.IsTrue(Evaluate(binary.Right));
            case "||":
                return Values.IsTrue(left) || Values.IsTrue(Evaluate(binary.Right));
            case "??":
                return left ?? Evaluate(binary.Right);
        }
        var right = Evaluate(binary.Right);
        _place = binary.Span;
        return Operators.Binary(binary.Operator, left, right, _options.MaxOutput);
    }

    private object? EvaluateCall(CallExpression call)
    {
        var target = EvaluateCallTarget(call.Target);
        var arguments = EvaluateAll(call.Arguments);
        return Call(target, arguments, call);
    }

    private TemplateFunction EvaluateCallTarget(Expression target)
    {
        switch (EvaluateTarget(target))
        {
            case TemplateFunction function:
                return function;
            case null when target is VariableExpression or MemberExpression:
                _place = target.Span;
                throw new RenderFailure(
                    RuleCatalog.TemplateUnknownName,
                    $"There is no function `{DisplayOf(target)}`.{NameHint.For(DisplayOf(target), _options.Functions.All.Select(function => function.Name))}");
            case var value:
                _place = target.Span;
                throw RenderFailure.WrongUse($"Only a function can be called, not {Values.TypeName(value)}.");
        }
    }

    private string DisplayOf(Expression expression) => _source.Content.Substring(expression.Span.Start, expression.Span.Length);

    private object? Call(TemplateFunction function, List<object?> arguments, Expression place)
    {
        _place = place.Span;
        if (arguments.Count < function.MinArguments || arguments.Count > function.MaxArguments)
        {
            var wanted = function.MinArguments == function.MaxArguments
                ? $"{function.MinArguments}"
                : $"{function.MinArguments} to {function.MaxArguments}";
            throw RenderFailure.WrongUse(
                $"`{function.Name}` takes {wanted} arguments, not {arguments.Count}; the value from a pipe is the first.");
        }
        var result = function.Body(arguments);
        if (result.Refusal is null)
            return result.Value;
        throw new RenderFailure(
            function.Encodes.Count > 0 ? RuleCatalog.TemplateUnwritableValue : RuleCatalog.TemplateWrongUse, result.Refusal);
    }
}
