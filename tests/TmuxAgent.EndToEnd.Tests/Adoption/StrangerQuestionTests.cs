using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Adoption;

/// <summary>What <c>init</c> asks on a real terminal about each file that is in its way.</summary>
public sealed class StrangerQuestionTests : IDisposable
{
    private const string Loader = ".tmuxagent/lib/environment.sh";
    private const string Start = "run_orchestrator.sh";
    private const string Runner = "run_runner.sh";
    private const string Own = "#!/bin/sh\n# my own\nmake start\n";

    private readonly UserSandbox _user = new();

    public StrangerQuestionTests()
    {
        foreach (var file in new[] { Loader, Start, Runner })
            _user.Write(file, Own);
    }

    public void Dispose() => _user.Dispose();

    [SkippableFact]
    public void Each_file_is_shown_and_stop_or_Ctrl_C_leaves_nothing_behind()
    {
        Skip.If(TmuxScreen.Missing.Length > 0, TmuxScreen.Missing);
        var before = SnapshotOf.Files(_user);
        using var screen = new TmuxScreen(_user, width: 40);
        foreach (var way in new[] { "stop", "C-c" })
        {
            screen.Clear();
            screen.Start("init");
            foreach (var question in new[] { "Name of the project?", "generated comments", "How is it started?" })
                screen.Answer(question, "");
            foreach (var question in new[] { "HTTP proxy, such", "SOCKS proxy, such" })
                screen.Answer(question, "none");
            foreach (var question in new[] { "OPENAI_API_KEY?", "WECOM_WEBHOOK?", "Go on?" })
                screen.Answer(question, "");
            screen.Answer($"What becomes of {Loader}?", "adopt");
            screen.WaitFor($"What becomes of {Start}?");
            // Each with what would be written in its place.
            Assert.Contains("\n-# my own\n", screen.WaitFor("\n-make start"), StringComparison.Ordinal);
            if (way == "stop")
            {
                screen.Type("s");
                screen.WaitForEnd(2);
            }
            else
            {
                screen.Press(way);
                screen.WaitForPrompt();
            }
            Assert.Equal("", screen.LeftOn());
            Assert.Equal(before, SnapshotOf.Files(_user));
            Assert.False(Directory.Exists(Path.Combine(_user.Home, ".local/state")));
        }
    }

    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_answers_are_carried_out_and_settle_the_files(bool hasManifest)
    {
        Skip.If(TmuxScreen.Missing.Length > 0, TmuxScreen.Missing);
        _user.Write(".env", "OPENAI_API_KEY=sk-in-the-file\nWECOM_WEBHOOK=https://h.example/x\n");
        if (hasManifest)
        {
            _user.Write("tmuxagent.toml", "# mine\r\nversion = 1\r\n");
            // What the overlay says is left out there, where it counts.
            _user.Write("tmuxagent.local.toml", $"[outputs]\nrunner_script = \"{Runner}\"\n");
        }
        var before = SnapshotOf.Files(_user);
        using var screen = new TmuxScreen(_user);
        screen.Start("init");
        if (!hasManifest)
        {
            foreach (var question in new[] { "Name of the project?", "generated comments", "How is it started?" })
                screen.Answer(question, "");
            foreach (var question in new[] { "HTTP proxy, such", "SOCKS proxy, such" })
                screen.Answer(question, "none");
            screen.Answer("Go on?", "");
        }
        screen.Answer($"What becomes of {Loader}?", "a");
        screen.Answer($"What becomes of {Start}?", "perhaps");
        screen.Answer("Type adopt, replace, leave or stop", "Replace");
        screen.Answer($"What becomes of {Runner}?", "leave");
        var shown = screen.WaitForEnd(0);
        var says = hasManifest ? "tmuxagent.local.toml" : "tmuxagent.toml";
        Assert.Contains(
            $"{Runner} is yours: [outputs] runner_script = false in {says}",
            shown,
            StringComparison.Ordinal
        );
        Assert.Equal("", screen.LeftOn());

        Assert.Equal(Own, _user.Read(Loader));
        Assert.Contains("Generated from tmuxagent.toml", _user.Read(Start), StringComparison.Ordinal);
        Assert.Equal(Own, _user.Read(Runner));
        Assert.Contains("runner_script = false", _user.Read(says), StringComparison.Ordinal);
        Assert.Equal(0, _user.Tool("generate", "--check").ExitCode);
        _user.Tool("undo", "--yes").MustSucceed();
        Assert.Equal(before, SnapshotOf.Files(_user));
    }
}
