using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Templating.Functions;
using TmuxAgent.Core.Templating.Syntax;

namespace TmuxAgent.Core.Templating;

/// <summary>
/// Checks that every hole of a template that can hold a string ends in an encoder of the template's language.
/// </summary>
public static class TemplateHoles
{
    /// <summary>The bare holes of a template.</summary>
    /// <param name="template">A template that was read without findings.</param>
    /// <param name="path">Its path, whose name says the language, such as <c>scripts/run.sh.sbn</c>.</param>
    public static IReadOnlyList<Finding> Check(Template template, string path)
    {
        var language = TemplateLanguage.OfPath(path);
        var checker = new HoleChecker(template, language);
        checker.Visit(template.Statements);
        return checker.Findings;
    }

    /// <summary>The template with what <see cref="Check"/> found among its findings.</summary>
    internal static Template Checked(Template template, string path)
    {
        if (template.Findings.Count > 0)
            return template;
        var findings = Check(template, path);
        return findings.Count == 0 ? template : template.WithFindings(findings);
    }

    private sealed class HoleChecker
    {
        private readonly Template _template;
        private readonly string? _language;
        private readonly Dictionary<string, TemplateFunction> _encoders;
        private readonly Dictionary<string, List<Expression>> _assigned = new(StringComparer.Ordinal);
        private readonly HashSet<string> _visiting = new(StringComparer.Ordinal);

        public HoleChecker(Template template, string? language)
        {
            _template = template;
            _language = language;
            _encoders = FunctionLibrary.Default.All
                .Where(function => language is not null && function.Encodes.Contains(language))
                .ToDictionary(function => function.Name, StringComparer.Ordinal);
            CollectAssignments(template.Statements);
        }

        public List<Finding> Findings { get; } = [];

        public void Visit(IReadOnlyList<Statement> statements)
        {
            foreach (var statement in statements)
            {
                if (statement is OutputStatement output && !IsSafe(output.Value))
                    Findings.Add(new Finding(RuleCatalog.TemplateBareHole, Message(), _template.Source.LocationOf(output.Span)));
                foreach (var body in BodiesOf(statement))
                    Visit(body);
            }
        }

        private string Message() => _language is null
            ? "The template's name says no language, so no encoder is known for it. Name it after what it writes, such as `run.sh.sbn`."
            : $"This hole writes a value as it is. End it in an encoder: {string.Join(", ", _encoders.Keys.Select(name => $"`| {name}`"))}.";

        // What the template's author wrote out, what is certainly a number or a truth value, and what an encoder made.
        private bool IsSafe(Expression expression) => expression switch
        {
            LiteralExpression => true,
            UnaryExpression => true,
            BinaryExpression { Operator: "??" } binary => IsSafe(binary.Left) && IsSafe(binary.Right),
            BinaryExpression { Operator: "+" or "*" } binary => IsSafe(binary.Left) && IsSafe(binary.Right),
            BinaryExpression { Operator: not (".." or "..<") } => true,
            ConditionalExpression conditional => IsSafe(conditional.Then) && IsSafe(conditional.Otherwise),
            MemberExpression { Target: VariableExpression { Name: "for" } } => true,
            CallExpression { Target: MemberExpression { Name: "size", Target: VariableExpression { Name: "array" or "string" } } } => true,
            CallExpression { Target: VariableExpression target } => _encoders.ContainsKey(target.Name),
            VariableExpression variable => IsSafeVariable(variable),
            _ => false,
        };

        // A local variable is as safe as all that is ever assigned to it.
        private bool IsSafeVariable(VariableExpression variable)
        {
            if (!variable.IsLocal || !_assigned.TryGetValue(variable.Name, out var values))
                return false;
            if (!_visiting.Add(variable.Name))
                return true;
            var isSafe = values.All(IsSafe);
            _visiting.Remove(variable.Name);
            return isSafe;
        }

        private void CollectAssignments(IReadOnlyList<Statement> statements)
        {
            foreach (var statement in statements)
            {
                if (statement is AssignStatement assign)
                    AddAssigned(assign.Target.Name, assign.Value);
                if (statement is ForStatement loop)
                    AddAssigned(loop.Variable.Name, loop.Source);
                foreach (var body in BodiesOf(statement))
                    CollectAssignments(body);
            }
        }

        private void AddAssigned(string name, Expression value)
        {
            if (!_assigned.TryGetValue(name, out var values))
                _assigned[name] = values = [];
            values.Add(value);
        }

        private static IEnumerable<IReadOnlyList<Statement>> BodiesOf(Statement statement) => statement switch
        {
            IfStatement branches => branches.Branches.Select(branch => branch.Body),
            CaseStatement choice => choice.Branches.Select(branch => branch.Body),
            ForStatement { Otherwise: null } loop => [loop.Body],
            ForStatement loop => [loop.Body, loop.Otherwise],
            _ => [],
        };
    }
}
