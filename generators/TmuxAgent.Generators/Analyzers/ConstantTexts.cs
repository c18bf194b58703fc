using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace TmuxAgent.Generators.Analyzers;

/// <summary>Finds every constant text that an expression can give.</summary>
internal static class ConstantTexts
{
    /// <summary>
    /// Each constant with the expression that gives it: literals, constants, <c>nameof</c>, constant interpolation, the
    /// branches of a choice, the first value of a local that is never changed, and the text of a static readonly field.
    /// </summary>
    public static IEnumerable<(IOperation Expression, string Text)> Of(IOperation expression)
    {
        if (expression.ConstantValue is { HasValue: true, Value: string text })
            return [(expression, text)];
        return expression switch
        {
            IConversionOperation conversion => Of(conversion.Operand),
            IParenthesizedOperation parenthesized => Of(parenthesized.Operand),
            IConditionalOperation { WhenFalse: { } otherwise } choice => Of(choice.WhenTrue).Concat(Of(otherwise)),
            ICoalesceOperation coalesce => Of(coalesce.Value).Concat(Of(coalesce.WhenNull)),
            ISwitchExpressionOperation choice => choice.Arms.SelectMany(arm => Of(arm.Value)),
            ILocalReferenceOperation reference => OfLocal(reference),
            IFieldReferenceOperation { Field: { IsStatic: true, IsReadOnly: true } field } reference => TextOf(field)
                is { } value
                ? [(reference, value)]
                : [],
            _ => [],
        };
    }

    private static IEnumerable<(IOperation Expression, string Text)> OfLocal(ILocalReferenceOperation reference)
    {
        IOperation root = reference;
        while (root.Parent is not null)
            root = root.Parent;
        IOperation? initial = null;
        foreach (var operation in root.Descendants())
        {
            if (operation is IVariableDeclaratorOperation declarator && Same(declarator.Symbol, reference.Local))
                initial = declarator.Initializer?.Value;
            else if (
                operation is ILocalReferenceOperation other
                && Same(other.Local, reference.Local)
                && IsWritten(other)
            )
                return [];
        }
        // What the local is set to is where the mistake stands, and where the fix belongs.
        return initial?.ConstantValue is { HasValue: true, Value: string text } ? [(initial, text)] : [];
    }

    // Another value can only come from the static constructor; one that names the field is believed to give it.
    private static string? TextOf(IFieldSymbol field) =>
        field.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax()
            is VariableDeclaratorSyntax { Initializer.Value: LiteralExpressionSyntax { Token.Value: string text } }
        && !field.ContainingType.StaticConstructors.Any(constructor => Names(constructor, field.Name))
            ? text
            : null;

    private static bool Names(IMethodSymbol constructor, string field) =>
        constructor.DeclaringSyntaxReferences.Any(reference =>
            reference
                .GetSyntax()
                .DescendantNodes()
                .OfType<IdentifierNameSyntax>()
                .Any(name => name.Identifier.ValueText == field)
        );

    private static bool IsWritten(ILocalReferenceOperation reference) =>
        reference.Parent switch
        {
            IAssignmentOperation assignment => assignment.Target == reference,
            IArgumentOperation argument => argument.Parameter?.RefKind is RefKind.Ref or RefKind.Out,
            ITupleOperation => true,
            _ => false,
        };

    private static bool Same(ILocalSymbol left, ILocalSymbol right) =>
        SymbolEqualityComparer.Default.Equals(left, right);
}
