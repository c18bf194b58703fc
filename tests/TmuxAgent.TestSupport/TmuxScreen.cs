namespace TmuxAgent.TestSupport;

/// <summary>A real terminal: a tmux pane with a shell, keys typed into it, and the screen read back.</summary>
public sealed class TmuxScreen : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    // The radicals, with which the wide characters begin.
    private const int FirstWide = 0x2E80;

    private readonly string _terminal;
    private int _runs;

    /// <param name="user">Whose home the shell has, and in whose repository it starts.</param>
    /// <param name="width">Columns.</param>
    /// <param name="height">Rows.</param>
    public TmuxScreen(UserSandbox user, int width = 120, int height = 60)
    {
        Tmux("-f", "/dev/null", "new-session", "-d", "-x", $"{width}", "-y", $"{height}", "-c", user.Repository, "sh")
            .MustSucceed();
        _terminal = Tmux("display-message", "-p", "#{pane_tty}").MustSucceed().Output.Trim();
        Type($"PS1='$ ' HOME='{user.Home}'");
        Clear();
    }

    /// <summary>Name of its tmux server.</summary>
    public string Server { get; } = $"tmuxagent-test-{Guid.NewGuid():N}";

    /// <summary>The columns that a line takes: Chinese takes two a character.</summary>
    public static int Columns(string line) => line.EnumerateRunes().Sum(rune => rune.Value >= FirstWide ? 2 : 1);

    /// <summary>Why it cannot be had on this machine; empty where it can.</summary>
    public static string Missing => ProcessRunner.Find("tmux") is null ? "tmux is not installed" : "";

    /// <summary>Starts the packed tool; <see cref="WaitForEnd"/> tells how it ended.</summary>
    public void Start(string arguments) =>
        Type($"'{PackedTool.ExecutablePath}' {arguments}; echo \"run {++_runs} ended with $?\"");

    /// <summary>Waits for a question and answers it.</summary>
    public void Answer(string question, string answer)
    {
        WaitFor(question);
        WaitUntil(() => !Echoes, "the question to be read");
        Type(answer);
    }

    /// <summary>Types a line.</summary>
    public void Type(string text)
    {
        if (text.Length > 0)
            Tmux("send-keys", "-l", "--", text).MustSucceed();
        Press("Enter");
    }

    /// <summary>Empties the screen and what is above it.</summary>
    public void Clear()
    {
        Type("clear");
        WaitUntil(() => Screen() == "$", "an empty screen");
    }

    /// <summary>Presses a key, named as tmux does.</summary>
    public void Press(string key) => Tmux("send-keys", key).MustSucceed();

    /// <summary>Waits until a text is on the screen, perhaps broken at blanks, and returns all of the screen.</summary>
    public string WaitFor(string text)
    {
        WaitUntil(
            () =>
                Screen() is var screen
                && (
                    screen.Contains(text, StringComparison.Ordinal)
                    || screen.Replace(" \n", " ", StringComparison.Ordinal).Contains(text, StringComparison.Ordinal)
                    || screen.Replace('\n', ' ').Contains(text, StringComparison.Ordinal)
                ),
            $"'{text}'"
        );
        return Screen();
    }

    /// <summary>Waits until the tool that was started ended with an exit code, and the shell asks for a command again.</summary>
    public string WaitForEnd(int exitCode)
    {
        WaitUntil(
            () => Screen().Contains($"run {_runs} ended with {exitCode}\n$", StringComparison.Ordinal),
            $"the end with {exitCode}"
        );
        return Screen();
    }

    /// <summary>Waits until the shell asks for a command again.</summary>
    public string WaitForPrompt()
    {
        WaitUntil(() => Screen().EndsWith("\n$", StringComparison.Ordinal), "a prompt");
        return Screen();
    }

    /// <summary>What is on the screen and above it, lines that were wrapped joined, without the blank rest.</summary>
    public string Screen() => Tmux("capture-pane", "-p", "-J", "-S", "-").MustSucceed().Output.TrimEnd();

    /// <summary>Whether the terminal shows what is typed.</summary>
    public bool Echoes => $" {Settings()}".Contains(" echo ", StringComparison.Ordinal);

    /// <summary>What a program left switched on; empty where the terminal is as a shell expects it.</summary>
    public string LeftOn()
    {
        var modes = Tmux(
                "display-message",
                "-p",
                "cursor=#{cursor_flag} keypad=#{keypad_flag} arrows=#{keypad_cursor_flag} alternate=#{alternate_on} mouse=#{mouse_any_flag} insert=#{insert_flag}"
            )
            .MustSucceed()
            .Output.Trim();
        var settings = $" {Settings()} ";
        var wrong = new[] { "echo", "icanon", "isig", "icrnl", "iexten" }.Where(name =>
            !settings.Contains($" {name} ", StringComparison.Ordinal)
        );
        return (modes == "cursor=1 keypad=0 arrows=0 alternate=0 mouse=0 insert=0" ? "" : modes)
            + string.Concat(wrong.Select(name => $" -{name}"));
    }

    /// <inheritdoc/>
    public void Dispose() => Tmux("kill-server");

    private string Settings() =>
        ProcessRunner
            .Run("stty", "-a", "-F", _terminal)
            .MustSucceed()
            .Output.Replace('\n', ' ')
            .Replace(";", " ;", StringComparison.Ordinal);

    private void WaitUntil(Func<bool> condition, string what)
    {
        if (!Wait.Until(condition, Patience))
            throw new TimeoutException($"{what} did not come; the screen shows:\n{Screen()}");
    }

    private ProcessResult Tmux(params string[] arguments) =>
        ProcessRunner.Run("tmux", ["-u", "-L", Server, .. arguments]);
}
