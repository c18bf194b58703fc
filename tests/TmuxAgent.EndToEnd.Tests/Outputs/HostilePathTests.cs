using TmuxAgent.Core.Collections;
using TmuxAgent.Core.Phrases;
using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Outputs;

public sealed class HostilePathTests : IDisposable
{
    private const string CheckData = """
        import pathlib, py_compile, sys, tempfile, tomllib, yaml
        compiled = tempfile.mkdtemp() + "/compiled"
        for root in map(pathlib.Path, sys.argv[1:]):
            for path in root.rglob("*"):
                try:
                    if path.suffix == ".py":
                        py_compile.compile(path, cfile=compiled, doraise=True)
                    elif path.suffix == ".toml":
                        tomllib.loads(path.read_text(encoding="utf-8"))
                    elif path.suffix == ".yaml":
                        yaml.safe_load(path.read_text(encoding="utf-8"))
                except Exception as error:
                    print(path, error)
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly List<Scaffold> _scaffolds = [];

    public HostilePathTests()
    {
        // The orchestrator here prints what it got: folder, codex, a value of the env file, and its arguments.
        var script = "printf '%s\\0' \"$PWD\" \"$(command -v codex)\" \"$LOG_LEVEL\" \"$@\"";
        for (var i = 0; i < HostileText.Names.Count; i++)
        {
            var name = HostileText.Names[i];
            _scaffolds.Add(
                Scaffold.Write(
                    _folder.At(name),
                    "LOG_LEVEL='pa$$ `id` \"x\"'\n",
                    manifest =>
                        manifest with
                        {
                            Project = manifest.Project with
                            {
                                Name = name,
                                Language = i % 2 == 0 ? Language.Chinese : Language.English,
                            },
                            Codex = manifest.Codex with { Fake = Core.Manifest.FakeCodexMode.Always },
                            Service = manifest.Service with { Name = "orchestrator" + i },
                            Orchestrator = manifest.Orchestrator with
                            {
                                Command = new[] { "bash", "-c", script, "bash" }
                                    .Concat(HostileText.Names)
                                    .ToEquatableArray(),
                            },
                        }
                )
            );
        }
    }

    public void Dispose() => _folder.Dispose();

    [SkippableFact]
    public void Shellcheck_has_nothing_to_say()
    {
        Skip.If(ProcessRunner.Find("shellcheck") is null, "shellcheck is not installed; run eng/install-test-tools");
        var scripts = Outputs("run_script", "diagnose", "fake_codex");
        var check = new ProcessCommand("shellcheck", [.. scripts]) { TimeLimit = TimeSpan.FromMinutes(4) };
        var said = ProcessRunner.Run(check).Output;
        Assert.True(said.Length == 0, said);
        Assert.All(
            scripts,
            script => Assert.DoesNotContain("shellcheck disable", File.ReadAllText(script), StringComparison.Ordinal)
        );
    }

    [SkippableFact]
    public void Systemd_accepts_every_unit()
    {
        Skip.If(
            ProcessRunner.Find("systemd-analyze") is null,
            "systemd-analyze is not installed; run eng/install-test-tools"
        );
        var result = ProcessRunner.Run(
            new ProcessCommand("systemd-analyze", ["--user", "verify", .. Outputs("service")])
            {
                Environment = new Dictionary<string, string?> { ["XDG_RUNTIME_DIR"] = _folder.Path },
            }
        );
        Assert.Equal("", result.Error);
        Assert.Equal(0, result.ExitCode);
    }

    [SkippableFact]
    public void Python_reads_every_script_TOML_and_YAML_file()
    {
        Skip.If(
            ProcessRunner.Run("python3", "-c", "import tomllib, yaml").ExitCode != 0,
            "python3 with tomllib and yaml is not installed"
        );
        var result = ProcessRunner
            .Run("python3", ["-c", CheckData, .. _scaffolds.Select(scaffold => scaffold.Path)])
            .MustSucceed();
        Assert.Equal("", result.Output);
    }

    [Fact]
    public void The_run_script_hands_everything_over_unchanged_from_any_folder()
    {
        foreach (var scaffold in _scaffolds)
        {
            var result = ProcessRunner.Run(
                new ProcessCommand(scaffold.At("run_orchestrator.sh"), "added \"$@\"") { WorkingDirectory = "/" }
            );
            var words = result.MustSucceed().Output.Split('\0')[..^1];
            Assert.Equal(
                [
                    scaffold.Path,
                    scaffold.At(".tmuxagent/bin/codex"),
                    "pa$$ `id` \"x\"",
                    .. HostileText.Names,
                    "added \"$@\"",
                ],
                words
            );
        }
    }

    [Fact]
    public void The_diagnosis_reads_the_env_file_under_every_path()
    {
        foreach (var scaffold in _scaffolds)
        {
            var result = ProcessRunner.Run(
                new ProcessCommand(scaffold.At("diagnose_orchestrator.sh"), "--timeout", "5") { WorkingDirectory = "/" }
            );
            Assert.Contains("LOG_LEVEL", result.Output, StringComparison.Ordinal);
            Assert.Contains("FakeCodex", result.Output, StringComparison.Ordinal);
            Assert.Equal("", result.Error);
        }
    }

    private List<string> Outputs(params string[] ids) =>
        [
            .. _scaffolds.SelectMany(scaffold =>
                scaffold.Tree.Files.Where(file => ids.Contains(file.OutputId)).Select(file => scaffold.At(file.Path))
            ),
        ];
}
