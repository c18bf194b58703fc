using TmuxAgent.Scaffolding.Outputs;
using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Outputs;

public sealed class GitIgnoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData(".env*\nbin/\n[Bb]in/\nobj/\n.tmuxagent/\n*.log\n")]
    public void The_block_leaves_out_secrets_and_machine_files_and_nothing_else(string before)
    {
        var scaffold = Scaffold.Write(_folder.Path);
        ProcessRunner.Run("git", "-C", scaffold.Path, "init", "--quiet").MustSucceed();
        var block = scaffold.Tree.Files.Single(file => file.OutputId == "gitignore").Content;
        scaffold.WriteFile(".gitignore", before + block, OutputCatalog.PlainMode);
        string[] own =
        [
            "tmuxagent.toml",
            ".tmuxagent/ledger.json",
            ".tmuxagent/base/.tmuxagent/bin/codex",
            ".tmuxagent/templates/env/env.sbn",
        ];
        string[] local =
        [
            ".tmuxagent/local/ledger.json",
            ".tmuxagent/logs/x.jsonl",
            "run_orchestrator.sh.tmuxagent-new",
        ];
        foreach (var file in own.Concat(local))
            scaffold.WriteFile(file, "", OutputCatalog.PlainMode);

        var wanted = scaffold
            .Tree.Files.Where(file => file.MachineLocal || file.Kind == OutputKind.EnvFile)
            .Select(file => file.Path)
            .Concat(local);
        var all = scaffold.Tree.Files.Select(file => file.Path).Concat(own).Concat(local);
        var ignored = all.Where(path =>
            ProcessRunner.Run("git", "-C", scaffold.Path, "check-ignore", "--quiet", path).ExitCode == 0
        );
        Assert.Equal(wanted.Order(), ignored.Order());
    }
}
