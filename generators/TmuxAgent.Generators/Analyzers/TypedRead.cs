using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TmuxAgent.Core.Settings;

namespace TmuxAgent.Generators.Analyzers;

/// <summary>A read of the environment that a property of the settings class can stand for without a change of type.</summary>
/// <param name="Syntax">What the property replaces: the read, or the parsing around it.</param>
/// <param name="Suffix">What stands behind the property.</param>
internal sealed record TypedRead(SyntaxNode Syntax, string Suffix)
{
    /// <summary>The read that <paramref name="access"/> is, or null where the property would not fit in its place.</summary>
    public static TypedRead? Find(IOperation access, SettingsMember member)
    {
        if (
            access
            is not IInvocationOperation { TargetMethod: { Name: "GetEnvironmentVariable", Parameters.Length: 1 } }
        )
            return null;
        return member.Kind switch
        {
            SettingsKind.Text => new TypedRead(access.Syntax, ""),
            SettingsKind.SecretUrl when member.AlwaysSet && Parsing(access) is { } parsing && IsUrl(parsing) =>
                new TypedRead(parsing.Syntax, ".Reveal()"),
            SettingsKind.SecretUrl => new TypedRead(
                access.Syntax,
                (member.AlwaysSet ? "" : "?") + ".Reveal().OriginalString"
            ),
            SettingsKind.Secret => new TypedRead(access.Syntax, member.AlwaysSet ? ".Reveal()" : "?.Reveal()"),
            _ => Parsing(access) is { } parsing
            && member.AlwaysSet
            && parsing.Type?.ToDisplayString() == TypeOf(member.Kind)
                ? new TypedRead(parsing.Syntax, "")
                : null,
        };
    }

    // `int.Parse(read)` or `new Uri(read)`, without anything else that the property would lose.
    private static IOperation? Parsing(IOperation access)
    {
        var value = access;
        while (value.Parent is IConversionOperation or IParenthesizedOperation)
            value = value.Parent;
        return value.Parent is IArgumentOperation { Parent: { } call }
            ? call switch
            {
                IInvocationOperation { TargetMethod: { Name: "Parse", IsStatic: true }, Arguments.Length: <= 2 } =>
                    call,
                IObjectCreationOperation { Arguments.Length: 1, Initializer: null } => call,
                _ => null,
            }
            : null;
    }

    private static bool IsUrl(IOperation parsing) => parsing.Type?.ToDisplayString() == TypeOf(SettingsKind.Url);

    private static string? TypeOf(SettingsKind kind) =>
        kind switch
        {
            SettingsKind.Url => "System.Uri",
            SettingsKind.Int => "long",
            SettingsKind.Float => "double",
            SettingsKind.Bool => "bool",
            SettingsKind.Duration => "System.TimeSpan",
            SettingsKind.Port => "int",
            _ => null,
        };
}
