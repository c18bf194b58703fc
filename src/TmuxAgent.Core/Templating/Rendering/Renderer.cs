using System.Text;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Templating.Functions;
using TmuxAgent.Core.Templating.Syntax;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.Templating.Rendering;

/// <summary>Carries a template's statements out over a model. Bounded in steps and output; one use.</summary>
internal sealed partial class Renderer
{
    private readonly SourceText _source;
    private readonly RenderOptions _options;
    private readonly Scope _scope;
    private readonly StringBuilder _output = new();
    private readonly List<Finding> _findings = [];
    private TextSpan _place;
    private int _steps;
    private bool _isOverLimit;

    private Renderer(SourceText source, IReadOnlyDictionary<string, object?> model, RenderOptions options)
    {
        _source = source;
        _options = options;
        _scope = new Scope(model, options.Functions);
    }

    private enum Flow
    {
        Next,
        Break,
        Continue,
    }

    public static RenderResult Render(Template template, IReadOnlyDictionary<string, object?> model, RenderOptions options)
    {
        var renderer = new Renderer(template.Source, model, options);
        renderer.Run(template.Statements);
        return renderer._findings.Count > 0
            ? new RenderResult("", renderer._findings)
            : new RenderResult(renderer._output.ToString(), []);
    }

    private Flow Run(IReadOnlyList<Statement> statements)
    {
        foreach (var statement in statements)
        {
            var flow = Flow.Next;
            try
            {
                Step(statement.Span);
                flow = Run(statement);
            }
            catch (RenderFailure failure)
            {
                Report(failure);
            }
            if (_isOverLimit)
                return Flow.Break;
            if (flow != Flow.Next)
                return flow;
        }
        return Flow.Next;
    }

    // A loop would repeat the same finding for every item; one for each place is enough.
    private void Report(RenderFailure failure)
    {
        _isOverLimit |= failure.Rule == RuleCatalog.TemplateLimit;
        var finding = new Finding(failure.Rule, failure.Message, _source.LocationOf(_place));
        if (!_findings.Contains(finding))
            _findings.Add(finding);
        _isOverLimit |= _findings.Count >= 100;
    }

    private Flow Run(Statement statement)
    {
        switch (statement)
        {
            case TextStatement text:
                Write(text.Text);
                return Flow.Next;
            case OutputStatement output:
                Write(Values.ToText(Evaluate(output.Value)));
                return Flow.Next;
            case AssignStatement assign:
                RunAssign(assign);
                return Flow.Next;
            case IfStatement branches:
                return RunIf(branches);
            case CaseStatement choice:
                return RunCase(choice);
            case ForStatement loop:
                return RunFor(loop);
            case BreakStatement or ContinueStatement when _scope.Loop is null:
                throw RenderFailure.WrongUse("There is no loop here to leave or to continue.");
            case BreakStatement:
                return Flow.Break;
            default:
                return Flow.Continue;
        }
    }

    private void Write(string text)
    {
        if (_output.Length + (long)text.Length > _options.MaxOutput)
            throw RenderFailure.Limit($"The text grows beyond {_options.MaxOutput} characters.");
        _output.Append(text);
    }

    // A value that failed must not make every later use of its name an unknown one.
    private void RunAssign(AssignStatement assign)
    {
        _scope.Assign(assign.Target.Name, null);
        _scope.Assign(assign.Target.Name, Evaluate(assign.Value));
    }

    private Flow RunIf(IfStatement statement)
    {
        foreach (var branch in statement.Branches)
        {
            if (branch.Condition is null || Values.IsTrue(Evaluate(branch.Condition)))
                return Run(branch.Body);
        }
        return Flow.Next;
    }

    private Flow RunCase(CaseStatement statement)
    {
        var value = Evaluate(statement.Value);
        foreach (var branch in statement.Branches)
        {
            if (branch.Values is null || branch.Values.Any(candidate => IsEqual(value, candidate)))
                return Run(branch.Body);
        }
        return Flow.Next;
    }

    private bool IsEqual(object? value, Expression candidate) =>
        Operators.Binary("==", value, Evaluate(candidate), _options.MaxOutput) is true;

    private Flow RunFor(ForStatement statement)
    {
        var items = ItemsOf(Evaluate(statement.Source), statement.Source);
        if (items.Count == 0)
            return statement.Otherwise is null ? Flow.Next : Run(statement.Otherwise);
        var name = statement.Variable.Name;
        var saved = _scope.Save(name);
        var outer = _scope.Loop;
        _scope.Loop = new LoopState(items.Count);
        try
        {
            for (var i = 0; i < items.Count && !_isOverLimit; i++)
            {
                Step(statement.Span);
                _scope.Loop.Index = i;
                _scope.Assign(name, items[i]);
                if (Run(statement.Body) == Flow.Break)
                    break;
            }
        }
        finally
        {
            _scope.Loop = outer;
            _scope.Restore(name, saved);
        }
        return Flow.Next;
    }

    private IReadOnlyList<object?> ItemsOf(object? value, Expression source)
    {
        switch (value)
        {
            case null:
                return [];
            case IReadOnlyList<object?> list:
                return list;
            case IReadOnlyDictionary<string, object?> members:
                // As in Scriban, each item is an object with `key` and `value`.
                return [.. members.Select(member => new Dictionary<string, object?> { ["key"] = member.Key, ["value"] = member.Value })];
            default:
                _place = source.Span;
                throw RenderFailure.WrongUse($"A loop needs a list, not {Values.TypeName(value)}.");
        }
    }

    private void Step(TextSpan span)
    {
        _place = span;
        if (++_steps > _options.MaxSteps)
            throw RenderFailure.Limit($"The template needs more than {_options.MaxSteps} steps.");
    }
}
