using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Interactive;

/// <summary>The env verbs and <c>run</c> on a real terminal.</summary>
public sealed class InteractiveEnvTests : IDisposable
{
    private const string Secret = "sk-typed-secret";

    private readonly UserSandbox _user = new();

    public InteractiveEnvTests() =>
        _user.Write(
            "tmuxagent.toml",
            "version = 1\n[env.keys.SERVER_KEY]\nsecret = true\n[env.keys.OTHER_TOKEN]\nsecret = true\npattern = \"sk-.*\"\n"
        );

    public void Dispose() => _user.Dispose();

    [SkippableFact]
    public void Keys_that_are_named_alone_are_asked_for_and_a_wrong_answer_again()
    {
        Skip.If(TmuxScreen.Missing.Length > 0, TmuxScreen.Missing);
        using var screen = new TmuxScreen(_user);
        screen.Start("env set SERVER_KEY OTHER_TOKEN");
        screen.Answer("SERVER_KEY?", Secret);
        screen.Answer("OTHER_TOKEN?", "wrong-typed-secret");
        screen.Answer("does not match the pattern", Secret + "2");
        var shown = screen.WaitForEnd(0);
        Assert.DoesNotContain("typed-secret", shown, StringComparison.Ordinal);
        Assert.Equal("", screen.LeftOn());
        Assert.Contains($"SERVER_KEY={Secret}\n", _user.Read(".env"), StringComparison.Ordinal);
        Assert.Contains($"OTHER_TOKEN={Secret}2\n", _user.Read(".env"), StringComparison.Ordinal);
    }

    [SkippableFact]
    public void What_is_typed_into_standard_input_is_not_shown_and_may_have_lines()
    {
        Skip.If(TmuxScreen.Missing.Length > 0, TmuxScreen.Missing);
        using var screen = new TmuxScreen(_user);
        screen.Start("env set SERVER_KEY=- 2>&1 | cat");
        screen.Answer("it is not shown", "first-typed-secret");
        screen.Press("BSpace");
        screen.Type("-goes-on");
        screen.Type("second-typed-secret");
        screen.Press("C-d");
        var shown = screen.WaitForEnd(0);
        Assert.DoesNotContain("typed-secret", shown, StringComparison.Ordinal);
        Assert.Equal("", screen.LeftOn());
        Assert.Contains(
            "SERVER_KEY='first-typed-secret-goes-on\nsecond-typed-secret'\n",
            _user.Read(".env"),
            StringComparison.Ordinal
        );
    }

    [SkippableTheory]
    [InlineData("env set SERVER_KEY", "SERVER_KEY?")]
    [InlineData("env set SERVER_KEY=-", "it is not shown")]
    public void Ctrl_C_writes_nothing_and_leaves_the_terminal_as_it_was(string verb, string question)
    {
        Skip.If(TmuxScreen.Missing.Length > 0, TmuxScreen.Missing);
        using var screen = new TmuxScreen(_user, width: 40);
        screen.Start(verb);
        screen.WaitFor(question);
        screen.Press("C-c");
        screen.WaitForPrompt();
        Assert.Equal("", screen.LeftOn());
        Assert.False(File.Exists(_user.At(".env")));
    }

    [SkippableTheory]
    [InlineData("env list", 0)]
    [InlineData("generate", 0)]
    [InlineData("status", 0)]
    [InlineData("--help", 0)]
    [InlineData("no-such-verb", 2)]
    public void A_verb_that_asks_nothing_leaves_the_terminal_as_it_was(string verb, int exitCode)
    {
        Skip.If(TmuxScreen.Missing.Length > 0, TmuxScreen.Missing);
        using var screen = new TmuxScreen(_user);
        screen.Start(verb);
        screen.WaitForEnd(exitCode);
        Assert.Equal("", screen.LeftOn());
    }

    [SkippableFact]
    public void A_secret_is_revealed_on_a_terminal_and_in_no_pipe()
    {
        Skip.If(TmuxScreen.Missing.Length > 0, TmuxScreen.Missing);
        _user.ToolWithInput(Secret, "env", "set", "SERVER_KEY=-").MustSucceed();
        using var screen = new TmuxScreen(_user);
        screen.Start("env get SERVER_KEY");
        Assert.Contains("\n***\n", screen.WaitForEnd(0), StringComparison.Ordinal);
        screen.Start("env get SERVER_KEY --reveal --json");
        screen.Start("env get SERVER_KEY --reveal > out");
        Assert.DoesNotContain(Secret, screen.WaitForEnd(2), StringComparison.Ordinal);
        Assert.Equal("", _user.Read("out"));
        screen.Clear();
        screen.Start("env get SERVER_KEY --reveal");
        Assert.Contains($"\n{Secret}\n", screen.WaitForEnd(0), StringComparison.Ordinal);
    }

    [SkippableFact]
    public void A_command_reads_the_keyboard_and_secrets_in_what_it_prints_are_hidden()
    {
        Skip.If(TmuxScreen.Missing.Length > 0, TmuxScreen.Missing);
        _user.Tool("generate").MustSucceed();
        _user.ToolWithInput(Secret, "env", "set", "SERVER_KEY=-").MustSucceed();
        using var screen = new TmuxScreen(_user);
        screen.Start(
            "run -- sh -c 'echo \"key: $SERVER_KEY\"; echo \"$SERVER_KEY\" >&2; read -r line; echo \"got $line\"; exit 7'"
        );
        screen.WaitFor("\nkey: ***");
        screen.WaitFor("\n***");
        screen.Type("words");
        var shown = screen.WaitForEnd(7);
        Assert.Contains("\ngot words\n", shown, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, shown, StringComparison.Ordinal);
        Assert.Equal("", screen.LeftOn());
    }

    [SkippableFact]
    public void Ctrl_C_reaches_a_command_once()
    {
        Skip.If(TmuxScreen.Missing.Length > 0, TmuxScreen.Missing);
        _user.Tool("generate").MustSucceed();
        using var screen = new TmuxScreen(_user);
        screen.Start(
            "run -- bash -c 'n=0; trap \"n=\\$((n+1)); echo interrupt \\$n\" INT; trap \"exit 3\" TERM; echo ready; while :; do read -r -t 1 line && exit $n; done'"
        );
        screen.WaitFor("\nready");
        screen.Press("C-c");
        screen.WaitFor("interrupt 1");
        screen.Type("");
        Assert.DoesNotContain("interrupt 2", screen.WaitForEnd(1), StringComparison.Ordinal);
        Assert.Equal("", screen.LeftOn());
    }
}
