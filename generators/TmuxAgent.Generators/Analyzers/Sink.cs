using Microsoft.CodeAnalysis;

namespace TmuxAgent.Generators.Analyzers;

/// <summary>A place in source code that takes the name of an environment key.</summary>
/// <param name="Key">The expression that gives the name.</param>
/// <param name="Kind">How the name is understood there.</param>
internal readonly record struct Sink(IOperation Key, SinkKind Kind);

/// <summary>How a place understands the text that it is given.</summary>
internal enum SinkKind
{
    /// <summary>As the name of an environment key.</summary>
    Environment,

    /// <summary>As a text with names between percent signs.</summary>
    Expanded,

    /// <summary>As a configuration path, in any case: most of them are no environment keys.</summary>
    Configuration,
}
