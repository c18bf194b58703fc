using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Probes;

/// <summary>What <c>init</c> finds before it asks anything.</summary>
/// <param name="Command">How the orchestrator that was found is started; null where there is none yet.</param>
/// <param name="RunnerCommand">How its runner is started: no words where it has none; null where no orchestrator was found.</param>
/// <param name="Python">The interpreter to start it with.</param>
/// <param name="Proxy">The proxies that listen on this machine.</param>
/// <param name="CSharpProject">Repository-relative path of a C# project; null where there is none.</param>
internal sealed record Surroundings(
    IReadOnlyList<string>? Command,
    IReadOnlyList<string>? RunnerCommand,
    string Python,
    LocalProxy Proxy,
    string? CSharpProject
)
{
    /// <summary>Looks at the repository and the machine; changes nothing.</summary>
    public static Surroundings Look(string repository, Machine machine) =>
        new(
            OrchestratorProbe.FindCommand(repository, machine.Files),
            OrchestratorProbe.FindRunnerCommand(repository, machine.Files),
            PythonProbe.Find(repository),
            LocalProxyProbe.FindAsync(LocalProxyProbe.UsualPorts).GetAwaiter().GetResult(),
            CSharpProjectProbe.Find(repository)
        );
}
