using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Regenerating;

/// <summary>A change of the manifest, and of templates where it does not reach, by which every managed output changes but the schema, which nothing but another version of the tool changes.</summary>
internal static class ChangedManifest
{
    public static void Apply(Bench bench)
    {
        bench.Manifest =
            bench
                .Manifest.Replace("name = \"demo\"", "name = \"another\"", StringComparison.Ordinal)
                .Replace("metrics_host = \"127.0.0.1\"", "metrics_host = \"127.0.0.2\"", StringComparison.Ordinal)
                .Replace("http://127.0.0.1:7890", "http://127.0.0.1:7891", StringComparison.Ordinal)
                .Replace("socket = \"default\"", "socket = \"other\"", StringComparison.Ordinal)
                .Replace("restart_seconds = 3", "restart_seconds = 4", StringComparison.Ordinal)
            + "\n[env.keys.ADDED_KEY]\ndefault = \"added\"\n";
        foreach (
            var template in new[]
            {
                "git/gitignore.sbn",
                "codex/codex.sh.sbn",
                "scripts/run_orchestrator.sh.sbn",
                "scripts/run_runner.sh.sbn",
                "scripts/environment.sh.sbn",
                "scripts/diagnose_orchestrator.sh.sbn",
                "scripts/test_wecom.py.sbn",
            }
        )
        {
            var target = bench.At(".tmuxagent/templates/" + template);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllText(
                target,
                File.ReadAllText(Path.Combine(RepositoryRoot.Path, "templates", template)) + "# a line more\n"
            );
        }
    }
}
