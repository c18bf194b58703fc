using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Adoption;

/// <summary>What <c>init</c> asks about files outside of the repository, on a real terminal.</summary>
public sealed class AskedTests : IDisposable
{
    private const string Allow = "Allow it, until the text changes?";

    private readonly UserSandbox _user = new();

    public void Dispose() => _user.Dispose();

    [SkippableFact]
    public void An_env_file_of_the_home_is_taken_by_a_yes()
    {
        Skip.If(TmuxScreen.Missing.Length > 0, TmuxScreen.Missing);
        var file = Path.Combine(_user.Home, ".env");
        File.WriteAllText(
            file,
            "OPENAI_API_KEY=sk-of-the-home\nCODEX_MODEL=gpt-5-mini\nWECOM_WEBHOOK=https://h.example/x\n"
        );
        using var screen = new TmuxScreen(_user);
        screen.Start("init");
        screen.Answer("Use ~/.env instead", "y");
        screen.Answer("Name of the project?", "");
        screen.Answer("generated comments", "");
        screen.Answer("How is it started?", "");
        screen.Answer("HTTP proxy", "");
        screen.Answer("SOCKS proxy", "");
        screen.Answer("Go on?", "");
        screen.Answer(Allow, "y");
        Assert.DoesNotContain("sk-of-the-home", screen.WaitForEnd(0), StringComparison.Ordinal);
        Assert.Equal("", screen.LeftOn());
        var manifest = _user.Read("tmuxagent.toml");
        Assert.Contains("\nfile = \"~/.env\"\n", manifest, StringComparison.Ordinal);
        Assert.Contains("\nmodel = \"gpt-5-mini\"\n", manifest, StringComparison.Ordinal);
        Assert.False(File.Exists(_user.At(".env")));
        Assert.StartsWith("OPENAI_API_KEY=sk-of-the-home\n", File.ReadAllText(file), StringComparison.Ordinal);
        Assert.Equal(0, _user.Tool("generate", "--check").ExitCode);
    }

    [SkippableFact]
    public void A_unit_that_is_installed_is_kept_true_by_a_yes_alone()
    {
        Skip.If(TmuxScreen.Missing.Length > 0, TmuxScreen.Missing);
        const string Question = "Keep that one true from now on";
        var unit = Path.Combine(_user.Home, ".config/systemd/user/orchestrator.service");
        Directory.CreateDirectory(Path.GetDirectoryName(unit)!);
        var text = $"""
            [Service]
            EnvironmentFile=%h/.env
            WorkingDirectory=%h/{Path.GetFileName(_user.Repository)}
            ExecStart=/usr/bin/python3 -m src.tmux_agent.main --config .tmuxagent/orchestrator.toml

            [Install]
            WantedBy=default.target

            """;
        File.WriteAllText(unit, text);
        _user.Write(".env", "OPENAI_API_KEY=sk-x\nWECOM_WEBHOOK=https://h.example/x\n");
        var before = SnapshotOf.Files(_user);
        using var screen = new TmuxScreen(_user, width: 40);

        screen.Start("init");
        screen.WaitFor(Question);
        screen.Press("C-c");
        screen.WaitForPrompt();
        Assert.Equal("", screen.LeftOn());
        Assert.Equal(before, SnapshotOf.Files(_user));

        foreach (var answer in new[] { "n", "y" })
        {
            screen.Clear();
            screen.Start("init");
            screen.Answer(Question, answer);
            screen.Answer("Name of the project?", "");
            screen.Answer("generated comments", "");
            screen.Answer("How is it started?", "");
            screen.Answer("HTTP proxy, such", "none");
            screen.Answer("SOCKS proxy, such", "none");
            screen.Answer("Go on?", "");
            if (answer == "n")
            {
                Assert.Contains("systemctl --user disable --now orchestrator", screen.WaitForEnd(0));
                Assert.Equal(text, File.ReadAllText(unit));
                _user.Tool("undo", "--yes").MustSucceed();
            }
        }
        // Orchestrator and runner, each with its text in view.
        screen.Answer(Allow, "y");
        screen.WaitFor("orchestrator-runner.service, which");
        screen.Answer(Allow, "y");
        screen.WaitForEnd(0);
        Assert.Equal("", screen.LeftOn());
        Assert.Contains("run_orchestrator.sh", File.ReadAllText(unit), StringComparison.Ordinal);
        Assert.Equal(0, _user.Tool("generate", "--check").ExitCode);
        _user.Tool("undo", "--yes").MustSucceed();
        Assert.Equal(text, File.ReadAllText(unit));
    }
}
