using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Manifest;

namespace TmuxAgent.Core.Rules;

/// <summary>What git and the disk say of the files that the manifest names.</summary>
/// <param name="Env">What the manifest declares.</param>
public sealed record RepositoryFacts(EnvSection Env)
{
    /// <summary>Whether git carries the env file.</summary>
    public bool IsEnvTracked { get; init; }

    /// <summary>Whether git would take the env file with everything else.</summary>
    public bool IsEnvOpen { get; init; }

    /// <summary>How many commits of the history hold an env file; 0 where nobody looked.</summary>
    public int CommitsOfEnv { get; init; }

    /// <summary>The files that must be committed and are ignored.</summary>
    public IReadOnlyList<string> Ignored { get; init; } = [];

    /// <summary>The env file's permission bits; null where there is no such file.</summary>
    public int? EnvMode { get; init; }

    /// <summary>The example; null where there is none.</summary>
    public EnvDocument? Example { get; init; }
}
