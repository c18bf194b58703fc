using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Scaffolding.Health;
using TmuxAgent.Scaffolding.Outputs;

namespace TmuxAgent.Cli.Probes.Health;

/// <summary>Whether git keeps off what must not leave this machine.</summary>
internal sealed class GitHealth() : HealthProbe("git", ProbePhrases.Git)
{
    // A repository's own settings could name programs that git starts.
    private static readonly string[] Harmless = ["-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null"];

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<HealthFinding>> LookAsync(HealthScene scene, CancellationToken deadline)
    {
        if (scene.Find("git") is not { } git)
            return [NotApplicable(FileProbePhrases.NoGit)];
        if (await AskAsync(scene, git, deadline, "rev-parse", "--is-inside-work-tree") != 0)
            return [NotApplicable(FileProbePhrases.NoGitRepository)];
        var findings = new List<HealthFinding>();
        var env = scene.Manifest.Env.File;
        if (!OutsidePath.IsOutside(env))
        {
            if (await IsTrackedAsync(scene, git, env, deadline))
                findings.Add(Troubles.EnvTracked.With(env, ShellWord.Quote(env)));
            else if (await AskAsync(scene, git, deadline, "check-ignore", "-q", "--", env) != 0)
                findings.Add(Troubles.EnvNotIgnored.With(env));
        }
        var fake =
            scene.Repository.PathOf(OutputCatalog.FakeCodex, scene.Manifest) ?? OutputCatalog.FakeCodex.DefaultPath;
        if (await IsTrackedAsync(scene, git, fake, deadline))
            findings.Add(Troubles.CodexTracked.With(fake, ShellWord.Quote(fake)));
        return findings.Count > 0 ? findings : [Ok(FileProbePhrases.GitFine)];
    }

    private static async Task<bool> IsTrackedAsync(
        HealthScene scene,
        string git,
        string path,
        CancellationToken deadline
    ) => await AskAsync(scene, git, deadline, "ls-files", "--error-unmatch", "--", path) == 0;

    private static async Task<int> AskAsync(
        HealthScene scene,
        string git,
        CancellationToken deadline,
        params string[] arguments
    )
    {
        var environment = scene
            .Machine.Variables.Where(variable => !variable.Key.StartsWith("GIT_", StringComparison.Ordinal))
            .Append(new("GIT_OPTIONAL_LOCKS", "0"))
            .ToDictionary(StringComparer.Ordinal);
        var call = scene.Call(git, [.. Harmless, .. arguments]) with { Environment = environment };
        return (await ProgramRun.RunAsync(call, deadline)).ExitCode;
    }
}
