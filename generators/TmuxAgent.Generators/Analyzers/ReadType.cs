using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Generators.Analyzers;

/// <summary>As what a program reads the text of a value.</summary>
internal enum ReadType
{
    /// <summary>As text, or in a way that is not understood.</summary>
    Text,

    /// <summary>As a whole number.</summary>
    Integer,

    /// <summary>As a decimal number.</summary>
    Number,

    /// <summary>As true or false.</summary>
    Boolean,

    /// <summary>By <c>TimeSpan.Parse</c>, which takes a bare number for days.</summary>
    TimeSpan,

    /// <summary>As a URL.</summary>
    Url,
}

/// <summary>Tells how a value is read, and whether the manifest allows that.</summary>
internal static class ReadTypes
{
    /// <summary>How the value of a key is read by the expression that takes it, or by what is called with it.</summary>
    public static ReadType Of(IOperation access)
    {
        if (
            access is IInvocationOperation
            {
                TargetMethod.Name: "GetValue" or "GetInt" or "GetBool" or "GetDouble"
            } typed
        )
            return OfType(RequestedType(typed));
        var value = access;
        while (value.Parent is IConversionOperation or IParenthesizedOperation or ICoalesceOperation)
            value = value.Parent;
        return value.Parent is IArgumentOperation argument ? OfArgument(argument) : ReadType.Text;
    }

    /// <summary>Whether a value of the type can never, or not always, be read so.</summary>
    public static bool Denies(EnvKeyType type, ReadType read) =>
        read switch
        {
            ReadType.Text => false,
            ReadType.Integer => type
                is not (EnvKeyType.String or EnvKeyType.Int or EnvKeyType.Port or EnvKeyType.Duration),
            ReadType.Number => type
                is not (
                    EnvKeyType.String
                    or EnvKeyType.Int
                    or EnvKeyType.Port
                    or EnvKeyType.Float
                    or EnvKeyType.Duration
                ),
            ReadType.Boolean => type is not (EnvKeyType.String or EnvKeyType.Bool),
            ReadType.TimeSpan => type is not EnvKeyType.String,
            _ => type is not (EnvKeyType.String or EnvKeyType.Url or EnvKeyType.Path),
        };

    /// <summary>How a message names the type.</summary>
    public static Phrase Shown(ReadType read) =>
        read switch
        {
            ReadType.Integer => AnalyzerPhrases.Integer,
            ReadType.Number => AnalyzerPhrases.Number,
            ReadType.Boolean => AnalyzerPhrases.Boolean,
            ReadType.TimeSpan => AnalyzerPhrases.TimeSpan,
            ReadType.Url => AnalyzerPhrases.Url,
            _ => AnalyzerPhrases.Text,
        };

    private static ReadType OfArgument(IArgumentOperation argument)
    {
        // What is read is the text parameter; `GetEnvironmentVariable(x)` as a format provider is nobody's habit.
        if (argument.Parameter?.Ordinal != 0)
            return ReadType.Text;
        return argument.Parent switch
        {
            IInvocationOperation { TargetMethod: { Name: "Parse" or "TryParse", IsStatic: true } method } => OfType(
                method.ContainingType
            ),
            IInvocationOperation { TargetMethod: { ContainingType.Name: "Convert" } method }
                when method.Name.StartsWith("To", StringComparison.Ordinal) => OfType(method.ReturnType),
            IObjectCreationOperation { Type: { } created } => OfType(created),
            _ => ReadType.Text,
        };
    }

    private static ITypeSymbol? RequestedType(IInvocationOperation call)
    {
        if (call.TargetMethod.TypeArguments.Length == 1)
            return call.TargetMethod.TypeArguments[0];
        var typeOf = call.Arguments.Select(argument => argument.Value).OfType<ITypeOfOperation>().FirstOrDefault();
        return typeOf?.TypeOperand ?? call.TargetMethod.ReturnType;
    }

    private static ReadType OfType(ITypeSymbol? type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            type = nullable.TypeArguments[0];
        return type?.SpecialType switch
        {
            SpecialType.System_Boolean => ReadType.Boolean,
            SpecialType.System_Byte
            or SpecialType.System_SByte
            or SpecialType.System_Int16
            or SpecialType.System_UInt16
            or SpecialType.System_Int32
            or SpecialType.System_UInt32
            or SpecialType.System_Int64
            or SpecialType.System_UInt64 => ReadType.Integer,
            SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Decimal => ReadType.Number,
            _ => type?.ToDisplayString() switch
            {
                "System.TimeSpan" => ReadType.TimeSpan,
                "System.Uri" => ReadType.Url,
                _ => ReadType.Text,
            },
        };
    }
}
