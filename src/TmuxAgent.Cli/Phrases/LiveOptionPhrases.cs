using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Phrases;

/// <summary>What options and arguments of verbs over running things mean, as <c>--help</c> says it.</summary>
internal static class LiveOptionPhrases
{
    /// <summary><c>doctor --timeout</c></summary>
    public static Phrase DoctorTimeout(int seconds) =>
        new(
            $"Longest time for all probes together, in seconds. Default: {seconds}.",
            $"全部检查加起来最长多少秒。默认 {seconds}。"
        );

    /// <summary><c>doctor --only</c></summary>
    public static Phrase DoctorOnly =>
        new(
            $"Only these probes, separated by commas; `--list` names them.",
            $"只做这些检查，用逗号分隔；名字见 `--list`。"
        );

    /// <summary><c>doctor --list</c></summary>
    public static Phrase DoctorList => new($"List the probes and what each looks at.", $"列出各项检查和它们看什么。");

    /// <summary><c>doctor --fix</c></summary>
    public static Phrase DoctorFix =>
        new($"Mend what can be mended without risk, then look again.", $"修正可以放心修的问题，然后再看一遍。");

    /// <summary><c>doctor --send</c></summary>
    public static Phrase DoctorSend =>
        new(
            $"Really send a message to the webhook; without it none is sent.",
            $"真的向 webhook 发一条消息；不加就不发。"
        );

    /// <summary><c>doctor --codex-call</c></summary>
    public static Phrase DoctorCodexCall =>
        new($"Really call codex, also where that may cost something.", $"真的调用 codex，哪怕可能产生费用。");

    /// <summary><c>run COMMAND</c></summary>
    public static Phrase RunWords =>
        new(
            $"A program and its arguments, behind `--`, to run with the environment of the services; its exit code is passed on. On a terminal secrets in what is printed are shown as ***.",
            $"写在 `--` 后面的程序和参数，用服务的环境运行；退出码照原样返回。在终端上，输出里的密钥显示为 ***。"
        );

    /// <summary><c>service --timeout</c></summary>
    public static Phrase ServiceTimeout(int seconds) =>
        new($"Longest time to wait, in seconds. Default: {seconds}.", $"最长等多少秒。默认 {seconds}。");

    /// <summary><c>service logs --follow</c></summary>
    public static Phrase Follow => new($"Go on with each new line, until Ctrl-C.", $"持续显示新的行，直到 Ctrl-C。");

    /// <summary><c>service logs --lines</c></summary>
    public static Phrase Lines(int lines) =>
        new($"How many of the last lines. Default: {lines}.", $"显示最后多少行。默认 {lines}。");

    /// <summary><c>watch --json</c></summary>
    public static Phrase WatchJson =>
        new(
            $"Print one JSON document on a line for the state and for each change of it, and draw no screen.",
            $"不画屏幕，每次状态变化打印一行 JSON 文档。"
        );

    /// <summary><c>webhook test MESSAGE</c></summary>
    public static Phrase Message =>
        new(
            $"What is sent; a sentence that says what it is where nothing is said.",
            $"要发的内容；不写就发一句说明用途的话。"
        );

    /// <summary><c>webhook test --markdown</c></summary>
    public static Phrase Markdown => new($"Send it as markdown instead of text.", $"用 markdown 发，而不是纯文本。");

    /// <summary><c>session BRANCH</c></summary>
    public static Phrase Branch => new($"The git branch that it is for.", $"它所属的 git 分支。");

    /// <summary><c>codex use WHICH</c></summary>
    public static Phrase Which => new($"real, or fake for FakeCodex.", $"`real`，或者表示 FakeCodex 的 `fake`。");

    /// <summary><c>codex install FILE</c></summary>
    public static Phrase CodexFile =>
        new(
            $"The program, or the tar.gz that holds it, as it was downloaded elsewhere.",
            $"在别处下载的程序，或者装着它的 tar.gz。"
        );
}
