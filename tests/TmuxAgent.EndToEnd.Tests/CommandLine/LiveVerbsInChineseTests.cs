using System.Text.RegularExpressions;
using TmuxAgent.EndToEnd.Tests.Diagnosis;
using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.CommandLine;

/// <summary>What the verbs that look at the machine say in Chinese: the same as in English, and no secret.</summary>
public sealed partial class LiveVerbsInChineseTests : IDisposable
{
    private const string Marked = "sk-marked-secret-7";

    private static readonly string[] Verbs =
    [
        "doctor --timeout 60 --only env-file,files,codex,git,contradictions",
        "doctor --timeout 60 --only env-file,codex,metrics --json",
        "doctor --list",
        "doctor --only nothing",
        "service status",
        "session list",
        "session stop nobody",
        "tmux status",
        "codex status",
        "codex use something",
        "webhook test ''",
        "watch",
    ];

    private readonly DiagnosedRepository _its = new();

    public void Dispose() => _its.Dispose();

    [SkippableFact]
    public void Every_verb_says_the_same_and_leaves_no_English_and_no_secret()
    {
        Skip.If(TmuxScreen.Missing.Length > 0, TmuxScreen.Missing);
        _its.Shell("tmuxagent env set OPENAI_API_KEY=-", Marked).MustSucceed();
        // A codex that tells everybody.
        _its.WriteProgram(".local/bin/codex", "#!/bin/sh\necho \"codex $CODEX_API_KEY\"\n");
        foreach (var verb in Verbs)
        {
            var english = _its.Shell($"tmuxagent {verb}");
            var chinese = _its.Shell($"tmuxagent {verb} --lang zh");
            Assert.True(
                english.ExitCode == chinese.ExitCode,
                $"{verb}: {english.ExitCode} in English, {chinese.ExitCode} in Chinese\n{chinese.Output}{chinese.Error}"
            );
            AssertChinese(verb, chinese.Output + chinese.Error);
            Assert.DoesNotMatch(Han(), english.Output + english.Error);
        }
        Assert.Contains("***", _its.Shell("tmuxagent codex status --lang zh").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_of_watch_is_in_Chinese_but_for_its_names()
    {
        File.Delete(_its.At("run_orchestrator.sh"));
        using var run = new DrivenProcess(
            _its.Prepare(PackedTool.ExecutablePath, "watch", "--json", "--lang", "zh").WithDefaultSignals()
        );
        run.AwaitOutput("缺少：run_orchestrator.sh");
        Assert.Equal(130, run.Interrupt());
        AssertChinese("watch --json", run.Output);
        Assert.Contains("\"role\":\"orchestrator\"", run.Output, StringComparison.Ordinal);
    }

    private static void AssertChinese(string verb, string said)
    {
        Assert.True(Han().IsMatch(said), $"{verb}: {said}");
        Assert.DoesNotContain(Marked, said, StringComparison.Ordinal);
        var words = Commands().Replace(said, " ");
        Assert.False(Sentence().IsMatch(words), $"{verb}: {Sentence().Match(words)}\n{said}");
    }

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();

    // What is typed, and in parentheses what other programs say.
    [GeneratedRegex(@"`[^`]*`|-> .*|(?m)^  tmuxagent .*$|""command"": ?""[^""]*""|（[^）]*）")]
    private static partial Regex Commands();

    [GeneratedRegex(@"[a-z]{2,}(?:,? [a-z]{2,}){2}")]
    private static partial Regex Sentence();
}
