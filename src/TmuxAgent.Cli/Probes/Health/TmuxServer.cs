using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Probes.Health;

/// <summary>The tmux server on the configured socket. It is never started here.</summary>
/// <param name="tmux">Absolute path of tmux.</param>
/// <param name="scene">The repository and its machine.</param>
/// <param name="socket">Name of the socket.</param>
/// <param name="deadline">When nobody waits any longer.</param>
internal sealed class TmuxServer(string tmux, HealthScene scene, string socket, CancellationToken deadline)
{
    /// <summary>What a command prints; null where no server runs, or it refuses.</summary>
    public async Task<string?> AskAsync(params string[] arguments)
    {
        var result = await ProgramRun.RunAsync(scene.Call(tmux, ["-L", socket, .. arguments]), deadline);
        return result.IsSuccess ? result.Output : null;
    }

    /// <summary>Lets it read commands from standard input. Returns what it complains of, or null.</summary>
    public async Task<string?> SourceAsync(string commands)
    {
        var result = await ProgramRun.RunAsync(
            scene.Call(tmux, "-L", socket, "source-file", "-") with
            {
                Input = commands,
            },
            deadline
        );
        return result.IsSuccess ? null : result.Errors.Trim();
    }

    /// <summary>The value of a variable in what <c>show-environment</c> prints; null where it is not there.</summary>
    /// <remarks>A value may have lines, so that it is compared and not cut out.</remarks>
    public static bool Has(string environment, string name, string value) =>
        ("\n" + environment).Contains($"\n{name}={value}\n", StringComparison.Ordinal);

    /// <summary>Whether a variable has any value there.</summary>
    public static bool HasAny(string environment, string name) =>
        ("\n" + environment).IndexOf($"\n{name}=", StringComparison.Ordinal) is >= 0 and var at
        && ("\n" + environment)[at + name.Length + 2] != '\n';
}
