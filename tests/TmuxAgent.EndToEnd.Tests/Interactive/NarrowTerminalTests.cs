using System.Text.RegularExpressions;
using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Interactive;

/// <summary>What verbs print on terminals of 40 and 80 columns: no word and no command is broken.</summary>
public sealed partial class NarrowTerminalTests : IDisposable
{
    private readonly UserSandbox _user = new();

    public void Dispose() => _user.Dispose();

    [SkippableFact]
    public void Every_line_fits_or_is_one_word_or_one_command()
    {
        Skip.If(TmuxScreen.Missing.Length > 0, TmuxScreen.Missing);
        MakeEverythingWorthAWord();
        foreach (var width in new[] { 40, 80 })
        {
            using var screen = new TmuxScreen(_user, width);
            foreach (
                var verb in new[]
                {
                    "env list",
                    "config list --origin",
                    "undo --list",
                    "status",
                    "check",
                    "doctor --only env-file,files,loop,git,webhook",
                    "doctor --lang zh --only env-file,files,loop,git,webhook",
                    "doctor --lang zh --list",
                    "resolve .env",
                    "diff no-such-file",
                }
            )
            {
                screen.Clear();
                screen.Start(verb);
                var lines = screen.WaitForPrompt().Split('\n').SkipWhile(line => !line.Contains("ended with")).Skip(1);
                Assert.All(lines.SkipLast(2), line => AssertReadable(line, width));
            }
        }
    }

    private static void AssertReadable(string line, int width) =>
        Assert.True(
            TmuxScreen.Columns(line.TrimEnd()) <= width
                || OneWord().IsMatch(line.TrimEnd())
                || OneCommand().IsMatch(line.TrimEnd()),
            $"more than {width} columns: {line}"
        );

    // A proxy that is commented out, a disagreement, a conflict, a contradiction, an own long value.
    private void MakeEverythingWorthAWord()
    {
        _user.Tool("init", "--yes").MustSucceed();
        Replace(".env", "CODEX_MODEL=gpt-5-codex", "CODEX_MODEL=mine");
        Replace("run_orchestrator.sh", "python3", "python3.99");
        Replace(".tmuxagent/agent-config.yaml", "socket: \"default\"", "socket: other");
        _user.Tool("env", "set", "NO_PROXY=localhost,127.0.0.1,::1,.local,.lan,.corp,intranet.example").MustSucceed();
        _user.Tool("config", "set", "orchestrator.python", "python3.98").MustSucceed();
        _user.Tool("config", "set", "codex.model", "theirs").MustSucceed();
        _user.Tool("generate");
    }

    private void Replace(string file, string text, string other)
    {
        Assert.Contains(text, _user.Read(file), StringComparison.Ordinal);
        _user.Write(file, _user.Read(file).Replace(text, other, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^\s*\S+$")]
    private static partial Regex OneWord();

    // In a sentence, behind the arrow of a remedy, or below "Next:".
    [GeneratedRegex(@"^\s*(`[^`]+`\S*|-> .+|  (tmuxagent|systemctl|\./|\$\{EDITOR).*)$")]
    private static partial Regex OneCommand();
}
