using TmuxAgent.Core.Manifest;

namespace TmuxAgent.Scaffolding.Outputs;

/// <summary>A key that a person's env file uses and nobody has declared yet.</summary>
/// <param name="Key">What was inferred of it; never its value.</param>
/// <param name="Source">The file that it was found in.</param>
public sealed record InferredKey(EnvKey Key, string Source);
