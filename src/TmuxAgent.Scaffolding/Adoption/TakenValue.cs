namespace TmuxAgent.Scaffolding.Adoption;

/// <summary>A value that a person's own file gives to a key of the manifest.</summary>
/// <param name="Path">The manifest's key by its dotted path, such as <c>proxy.http</c>.</param>
/// <param name="Value">A string, number, truth value or list of them.</param>
/// <param name="File">The file that it is from.</param>
/// <param name="Name">What the file calls it.</param>
public sealed record TakenValue(string Path, object? Value, string File, string Name);
