using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.CommandLine;

/// <summary>
/// A repository that spells one key in two ways in six languages: <c>check --fix</c> leaves one spelling, what it leaves is read by
/// each language's own program, and the repository's own tests pass before and after.
/// </summary>
public sealed class MixedRepositoryTests : IDisposable
{
    private const string Old = "WECOM_WEBHOOK_URL";

    private static readonly (string Path, string Text)[] Sources =
    [
        (
            "app.py",
            "import os\n\n# Once WECOM_WEBHOOK_URL.\nDOC = 'set WECOM_WEBHOOK_URL'\n\ndef hook():\n    return os.environ[\"WECOM_WEBHOOK_URL\"]\n"
        ),
        ("other.py", "import os\n\ndef hook():\n    return os.getenv(\"WECOM_WEBHOOK\", \"\")\n"),
        (
            "test_app.py",
            "import os, unittest\nimport app\n\nclass T(unittest.TestCase):\n    def test_hook(self):\n        os.environ[\"WECOM_WEBHOOK_URL\"] = \"x\"\n        self.assertEqual(app.hook(), \"x\")\n        self.assertIn(\"WECOM_WEBHOOK_URL\", app.DOC)\n"
        ),
        (
            "notify.sh",
            "#!/bin/sh\n# once WECOM_WEBHOOK_URL\ncat <<'END'\nWECOM_WEBHOOK_URL=\nEND\n: \"${WECOM_WEBHOOK_URL:?the address}\"\nprintf '%s\\n' \"$WECOM_WEBHOOK_URL\"\n"
        ),
        ("test.sh", "#!/bin/sh\n[ \"$(WECOM_WEBHOOK_URL=x sh ./notify.sh | tail -n 1)\" = x ]\n"),
        (
            "page.js",
            "// once WECOM_WEBHOOK_URL\nconst { WECOM_WEBHOOK_URL: hook } = process.env;\nexports.hook = () => hook ?? process.env.WECOM_WEBHOOK_URL;\nexports.text = `WECOM_WEBHOOK_URL`;\n"
        ),
        (
            "page.test.js",
            "process.env.WECOM_WEBHOOK_URL = 'x';\nrequire('assert').strictEqual(require('./page.js').hook(), 'x');\n"
        ),
        (
            "tool/Program.cs",
            "// once WECOM_WEBHOOK_URL\nvar text = \"WECOM_WEBHOOK_URL\";\nreturn System.Environment.GetEnvironmentVariable(\"WECOM_WEBHOOK_URL\") == \"x\" && text.Length > 13 ? 0 : 1;\n"
        ),
        (
            "tool/tool.csproj",
            "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>\n"
        ),
        (
            "agent.service",
            "# once WECOM_WEBHOOK_URL\n[Unit]\nDescription=WECOM_WEBHOOK_URL\n[Service]\nEnvironment=WECOM_WEBHOOK_URL=x\nExecStart=/bin/echo ${WECOM_WEBHOOK_URL}\n"
        ),
        (
            "Dockerfile",
            "FROM scratch\n# once WECOM_WEBHOOK_URL\nENV WECOM_WEBHOOK_URL=x\nRUN echo \"$WECOM_WEBHOOK_URL\"\n"
        ),
    ];

    private readonly UserSandbox _user = new();

    public MixedRepositoryTests()
    {
        foreach (var (path, text) in Sources)
            _user.Write(path, text);
        _user.Write(".gitignore", "/tool/bin/\n/tool/obj/\n__pycache__/\n");
        _user.Tool("init", "--yes").MustSucceed();
    }

    public void Dispose() => _user.Dispose();

    [SkippableFact]
    public void One_spelling_is_left_all_files_are_read_by_their_own_programs_and_its_own_tests_pass()
    {
        Skip.If(ProcessRunner.Find("node") is null, "node is not installed; run eng/install-test-tools");
        RunItsOwnTests();
        Assert.Equal(1, _user.Tool("check").ExitCode);

        _user.Tool("check", "--fix");
        var left = _user.Tool("check", "--json").Output;
        Assert.DoesNotContain("TMA0501", left, StringComparison.Ordinal);
        RunItsOwnTests();
        Read("python3", "-m", "py_compile", "app.py", "other.py", "test_app.py");
        Read("sh", "-n", "notify.sh");
        Read("node", "--check", "page.js");
        Read("systemd-analyze", "--user", "verify", _user.At("agent.service"));
        Assert.Equal(
            "FROM scratch\n# once WECOM_WEBHOOK_URL\nENV WECOM_WEBHOOK=x\nRUN echo \"$WECOM_WEBHOOK\"\n",
            _user.Read("Dockerfile")
        );
        // Prose and texts that name no variable stay.
        Assert.Contains(
            "# Once WECOM_WEBHOOK_URL.\nDOC = 'set WECOM_WEBHOOK_URL'",
            _user.Read("app.py"),
            StringComparison.Ordinal
        );
        Assert.Contains("`WECOM_WEBHOOK_URL`", _user.Read("page.js"), StringComparison.Ordinal);
        Assert.Contains($"var text = \"{Old}\";", _user.Read("tool/Program.cs"), StringComparison.Ordinal);
        Assert.Contains($"Description={Old}\n", _user.Read("agent.service"), StringComparison.Ordinal);

        var again = Snapshot();
        _user.Tool("check", "--fix");
        Assert.Equal(again, Snapshot());
    }

    private string[] Snapshot() => [.. Sources.Select(source => _user.Read(source.Path))];

    private void RunItsOwnTests()
    {
        Read("python3", "-m", "unittest", "-q", "test_app");
        Read("sh", "test.sh");
        Read("node", "page.test.js");
        Read("env", "WECOM_WEBHOOK=x", $"{Old}=x", "dotnet", "run", "--project", "tool");
    }

    private void Read(string program, params string[] arguments)
    {
        var command = _user.Prepare(program, arguments);
        var environment = new Dictionary<string, string?>(command.Environment)
        {
            ["DOTNET_ROOT"] = Environment.GetEnvironmentVariable("DOTNET_ROOT"),
            ["XDG_RUNTIME_DIR"] = _user.Home,
            ["PATH"] = Environment.GetEnvironmentVariable("PATH"),
        };
        ProcessRunner
            .Run(command with { Environment = environment, TimeLimit = TimeSpan.FromMinutes(4) })
            .MustSucceed();
    }
}
