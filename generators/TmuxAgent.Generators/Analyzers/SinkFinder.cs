using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TmuxAgent.Generators.Analyzers;

/// <summary>Knows every call and indexer that takes the name of an environment key.</summary>
internal sealed class SinkFinder(Compilation compilation)
{
    private readonly INamedTypeSymbol? _environment = compilation.GetTypeByMetadataName("System.Environment");
    private readonly INamedTypeSymbol? _startInfo = compilation.GetTypeByMetadataName(
        "System.Diagnostics.ProcessStartInfo"
    );
    private readonly INamedTypeSymbol? _dotNetEnv = compilation.GetTypeByMetadataName("DotNetEnv.Env");
    private readonly INamedTypeSymbol? _configuration = compilation.GetTypeByMetadataName(
        "Microsoft.Extensions.Configuration.IConfiguration"
    );

    public Sink? Of(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (Same(method.ContainingType, _environment))
        {
            return method.Name switch
            {
                "GetEnvironmentVariable" or "SetEnvironmentVariable" => Take(call, SinkKind.Environment, "variable"),
                "ExpandEnvironmentVariables" => Take(call, SinkKind.Expanded, "name"),
                _ => null,
            };
        }
        if (Same(method.ContainingType, _dotNetEnv))
            return method.Name.StartsWith("Get", StringComparison.Ordinal)
                ? Take(call, SinkKind.Environment, "key")
                : null;
        if (method.Name is "GetValue" or "GetSection" or "GetRequiredSection" && IsOnConfiguration(call))
            return Take(call, SinkKind.Configuration, "key");
        // Add, ContainsKey, Remove, TryGetValue: the dictionary's own methods all take the key first.
        return IsProcessEnvironment(call.Instance) ? Take(call, SinkKind.Environment, "key") : null;
    }

    public Sink? Of(IPropertyReferenceOperation access)
    {
        if (!access.Property.IsIndexer || access.Arguments.Length != 1)
            return null;
        var key = access.Arguments[0].Value;
        if (IsProcessEnvironment(access.Instance) || IsAllVariables(access.Instance))
            return new Sink(key, SinkKind.Environment);
        return IsConfiguration(access.Property.ContainingType) ? new Sink(key, SinkKind.Configuration) : null;
    }

    private static Sink? Take(IInvocationOperation call, SinkKind kind, string parameter)
    {
        var argument = call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter);
        return argument?.Value.Type?.SpecialType == SpecialType.System_String ? new Sink(argument.Value, kind) : null;
    }

    private bool IsOnConfiguration(IInvocationOperation call) =>
        IsConfiguration(call.TargetMethod.ContainingType)
        || (
            call.TargetMethod.IsExtensionMethod
            && call.TargetMethod.Parameters.Length > 0
            && IsConfiguration(call.TargetMethod.Parameters[0].Type)
        );

    private bool IsConfiguration(ITypeSymbol type) =>
        _configuration is not null
        && (Same(type, _configuration) || type.AllInterfaces.Any(i => Same(i, _configuration)));

    private bool IsAllVariables(IOperation? instance) =>
        Bare(instance) is IInvocationOperation { TargetMethod.Name: "GetEnvironmentVariables" } call
        && Same(call.TargetMethod.ContainingType, _environment);

    private bool IsProcessEnvironment(IOperation? instance) =>
        (Bare(instance) is { } receiver && IsProcessEnvironmentProperty(receiver))
        || (
            instance is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver }
            && InitializedMember(instance) is { } member
            && IsProcessEnvironmentProperty(member)
        );

    private bool IsProcessEnvironmentProperty(IOperation operation) =>
        operation is IPropertyReferenceOperation { Property.Name: "Environment" or "EnvironmentVariables" } reference
        && Same(reference.Property.ContainingType, _startInfo);

    // In `Environment = { ["KEY"] = value }` the receiver is the member that the braces fill.
    private static IOperation? InitializedMember(IOperation receiver)
    {
        for (var at = receiver.Parent; at is not null; at = at.Parent)
        {
            if (at is IMemberInitializerOperation initializer)
                return initializer.InitializedMember;
            if (at is IObjectCreationOperation)
                return null;
        }
        return null;
    }

    private static IOperation? Bare(IOperation? operation)
    {
        while (operation is IConversionOperation or IParenthesizedOperation)
            operation = operation.ChildOperations.First();
        return operation;
    }

    private static bool Same(ITypeSymbol? left, ITypeSymbol? right) =>
        right is not null && SymbolEqualityComparer.Default.Equals(left, right);
}
