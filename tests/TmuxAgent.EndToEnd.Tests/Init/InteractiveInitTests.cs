using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Init;

/// <summary><c>tmuxagent init</c> on a real terminal: a tmux pane, keys typed into it, and the screen read back.</summary>
public sealed class InteractiveInitTests : IDisposable
{
    private const string Name = "Name of the project?";
    private const string Language = "Language of generated";
    private const string Command = "How is it started?";
    private const string Runner = "How is its runner started?";
    private const string Http = "HTTP proxy, such as";
    private const string Socks = "SOCKS proxy, such as";
    private const string Key = "OPENAI_API_KEY?";
    private const string Webhook = "WECOM_WEBHOOK?";
    private const string GoOn = "Go on?";

    private readonly UserSandbox _user = new();

    public void Dispose() => _user.Dispose();

    [SkippableFact]
    public void Questions_are_answered_and_a_secret_is_never_on_the_screen()
    {
        Skip.If(TmuxScreen.Missing.Length > 0, TmuxScreen.Missing);
        using var screen = new TmuxScreen(_user);
        screen.Start("init");
        screen.Answer(Name, "My 项目");
        screen.Answer(Language, "");
        screen.Answer(Command, "");
        screen.Answer(Http, "http://127.0.0.1:7890");
        screen.Answer(Socks, "none");
        screen.Answer(Key, "sk-typed-secret");
        screen.Answer(Webhook, "");
        Assert.False(File.Exists(_user.At("tmuxagent.toml")));
        screen.Answer(GoOn, "");
        var shown = screen.WaitForEnd(0);
        Assert.DoesNotContain("sk-typed-secret", shown, StringComparison.Ordinal);
        Assert.Equal("", screen.LeftOn());
        Assert.Contains("\nOPENAI_API_KEY=sk-typed-secret\n", _user.Read(".env"), StringComparison.Ordinal);
        Assert.Contains("\nHTTP_PROXY=http://127.0.0.1:7890\n", _user.Read(".env"), StringComparison.Ordinal);
        Assert.Contains("\nhttp_proxy=http://127.0.0.1:7890\n", _user.Read(".env"), StringComparison.Ordinal);
        Assert.Contains("My 项目", _user.Read("tmuxagent.toml"), StringComparison.Ordinal);
    }

    [SkippableFact]
    public void A_mistake_in_each_answer_is_said_where_it_is_made()
    {
        Skip.If(TmuxScreen.Missing.Length > 0, TmuxScreen.Missing);
        _user.Write("bin/agent", "#!/bin/sh\n");
        _user.Command("chmod", "+x", "bin/agent").MustSucceed();
        using var screen = new TmuxScreen(_user, width: 40);
        screen.Start("init");
        screen.Answer(Name, "");
        screen.Answer(Language, "");
        screen.Answer(Command, "no-such-program --x");
        screen.Answer("no program in the repository", "bin/agent --config 'a b'");
        screen.Answer(Runner, "");
        screen.Answer(Http, "127.0.0.1:1");
        screen.Answer("Write it like http://", "socks5://user:typed-secret@127.0.0.1:1");
        // The next question is not asked, since it has been answered.
        screen.WaitFor("is taken as one");
        screen.Answer(Key, "a${B}typed-secret");
        screen.Answer("OPENAI_API_KEY has no spelling", "sk-typed-secret");
        screen.Answer(Webhook, "typed-secret");
        screen.Answer("WECOM_WEBHOOK is not an absolute URL", "");
        screen.Answer(GoOn, "99");
        screen.Answer("Type the number of an answer", "");
        var shown = screen.WaitForEnd(0);
        Assert.Equal("", screen.LeftOn());
        // The proxy was typed into a question that shows what is typed; nothing else shows it again.
        Assert.Equal(2, shown.Split("typed-secret").Length);
        var manifest = _user.Read("tmuxagent.toml");
        Assert.Contains("command = [\"bin/agent\", \"--config\", \"a b\"]", manifest, StringComparison.Ordinal);
        Assert.Contains("socks = \"socks5://127.0.0.1:1\"", manifest, StringComparison.Ordinal);
        Assert.DoesNotContain("typed-secret", manifest, StringComparison.Ordinal);
        Assert.Contains(
            "\nALL_PROXY='socks5://user:typed-secret@127.0.0.1:1'\n".Replace("'", "", StringComparison.Ordinal),
            _user.Read(".env"),
            StringComparison.Ordinal
        );
        Assert.Contains("\nOPENAI_API_KEY=sk-typed-secret\n", _user.Read(".env"), StringComparison.Ordinal);
        Assert.DoesNotContain("no orchestrator was found under", shown, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Each_answer_can_be_given_anew_before_anything_is_written()
    {
        Skip.If(TmuxScreen.Missing.Length > 0, TmuxScreen.Missing);
        using var screen = new TmuxScreen(_user);
        screen.Start("init");
        screen.Answer(Name, "first");
        screen.Answer(Language, "");
        screen.Answer(Command, "");
        screen.Answer(Http, "none");
        screen.Answer(Socks, "none");
        screen.Answer(Key, "sk-first");
        screen.Answer(Webhook, "");
        screen.WaitFor("Project         first");
        screen.Answer(GoOn, "1");
        screen.Answer("(Enter = first)", "second");
        screen.WaitFor("Project         second");
        screen.Type("4");
        screen.Answer("HTTP proxy, such as http://127.0.0.1:7890? (Enter = none)", "http://u:pw@127.0.0.1:2");
        screen.WaitFor("http://127.0.0.1:2 (user and password go to the env file only)");
        screen.Type("6");
        screen.Answer(Key, "sk-second");
        screen.Answer(GoOn, "");
        screen.WaitForEnd(0);
        Assert.Equal("", screen.LeftOn());
        Assert.Contains("name = \"second\"", _user.Read("tmuxagent.toml"), StringComparison.Ordinal);
        Assert.Contains("http = \"http://127.0.0.1:2\"", _user.Read("tmuxagent.toml"), StringComparison.Ordinal);
        Assert.Contains("\nHTTPS_PROXY=http://u:pw@127.0.0.1:2\n", _user.Read(".env"), StringComparison.Ordinal);
        Assert.Contains("\nOPENAI_API_KEY=sk-second\n", _user.Read(".env"), StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Ctrl_C_at_any_question_leaves_nothing_behind()
    {
        Skip.If(TmuxScreen.Missing.Length > 0, TmuxScreen.Missing);
        string[] questions = [Name, Language, Command, Http, Socks, Key, Webhook, GoOn];
        using var screen = new TmuxScreen(_user);
        for (var last = 0; last < questions.Length; last++)
        {
            screen.Clear();
            screen.Start("init -C ../new");
            for (var i = 0; i < last; i++)
                screen.Answer(questions[i], i is 3 or 4 ? "none" : "");
            screen.WaitFor(questions[last]);
            screen.Press("C-c");
            screen.WaitForPrompt();
            Assert.Equal("", screen.LeftOn());
            Assert.Equal(
                ["demo"],
                Directory.EnumerateFileSystemEntries(_user.Home).Select(Path.GetFileName).Where(name => name![0] != '.')
            );
        }
        Assert.False(Directory.Exists(Path.Combine(_user.Home, ".local/state")));
    }
}
