using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Scaffolding.Phrases;

/// <summary>Comments and messages of FakeCodex.</summary>
internal static partial class TemplatePhrases
{
    /// <summary>FakeCodex</summary>
    public static Phrase FakeHead =>
        new Phrase(
            $"FakeCodex: answers in the place of the Codex CLI, so that the orchestrator's whole loop runs without network or key.\n#\n# Generated from tmuxagent.toml; put the real codex in this file's place, or anywhere on PATH, and that one is used.\n#\n#   codex exec --skip-git-repo-check - <PROMPT    a decision on standard output, as one JSON object\n#   codex --model M \"PROMPT\"                      what was received, and the result marker\n#\n# For a session that has been given no command yet it decides a harmless one, so that its result can be seen to come back;\n# after that it decides nothing.\n#\n# The marker carries the command id in TMUXAGENT_COMMAND_ID, or else the last cmd-<32 hex digits> of the prompt.\n#\n# TMUXAGENT_FAKE_CODEX plays a bad day:\n#   fail             exit 1 with a message on standard error     empty       nothing at all, exit 0\n#   hang             never answer                                garbage     text without JSON, exit 0\n#   slow[:SECONDS]   answer after 5 or the given seconds         invalid-utf8  bytes that are no text, exit 0\n#   confirm          a decision that waits for a person          commands:LINES  a decision with one command a line",
            $"FakeCodex：代替 Codex CLI 应答，让编排器的整个循环不用网络和密钥也能运行。\n#\n# 由 tmuxagent.toml 生成；把真正的 codex 放在本文件的位置，或放进 PATH 的任何地方，就会改用它。\n#\n#   `codex exec --skip-git-repo-check - <PROMPT`    在标准输出给出决策，一个 JSON 对象\n#   `codex --model M \"PROMPT\"`                      收到的内容，以及结果标记\n#\n# 对还没有收到过命令的会话，它会决定一条无害的命令，以便看到结果返回；之后不再做任何决定。\n#\n# 标记里的命令编号来自 TMUXAGENT_COMMAND_ID，否则取提示词里最后一个 `cmd-<32 位十六进制>`。\n#\n# TMUXAGENT_FAKE_CODEX 用来模拟故障：\n#   `fail`             退出码 1，标准错误有一条消息        `empty`           什么都不输出，退出码 0\n#   `hang`             永不应答                            `garbage`         没有 JSON 的文本，退出码 0\n#   `slow[:SECONDS]`   5 秒或给定的秒数后应答              `invalid-utf8`    不是文本的字节，退出码 0\n#   `confirm`          等待人确认的决策                    `commands:LINES`  每行一条命令的决策"
        );

    /// <summary>FakeCodex's help.</summary>
    public static Phrase FakeUsage =>
        new Phrase(
            $"FakeCodex stands in for the Codex CLI.\n\nUsage: codex [OPTIONS] [PROMPT]\n       codex exec [OPTIONS] [PROMPT|-]\n\nOptions:\n  -m, --model <MODEL>      accepted and ignored, as every other option is",
            $"FakeCodex 代替 Codex CLI。\n\n用法：codex [OPTIONS] [PROMPT]\n      `codex exec [OPTIONS] [PROMPT|-]`\n\n选项：\n  -m, --model <MODEL>      接受但忽略，其他选项也一样"
        );

    /// <summary>FakeCodex</summary>
    public static Phrase FakeDecideArguments =>
        new Phrase(
            $"Arguments: summary, commands as JSON, whether a person has to confirm, message as JSON.",
            $"参数：摘要、JSON 形式的命令、是否需要人确认、JSON 形式的消息。"
        );

    /// <summary>FakeCodex</summary>
    public static Phrase FakeClosedInput =>
        new Phrase(
            $"Closed, descriptor 0 would be the first pipe that bash opens, and a read from it would wait for ever.",
            $"若描述符 0 已关闭，bash 打开的第一个管道会占用它，读取就会永远等待。"
        );

    /// <summary>FakeCodex</summary>
    public static Phrase FakeOptions =>
        new Phrase(
            $"Options of the real CLI whose value is the next argument.",
            $"真正的 CLI 中以下一个参数为值的选项。"
        );

    /// <summary>A message.</summary>
    public static Phrase FakeNoPrompt =>
        new Phrase(
            $"FakeCodex: no prompt, and standard input is a terminal",
            $"FakeCodex：没有提示词，而标准输入是终端"
        );

    /// <summary>A message.</summary>
    public static Phrase FakeFails => new Phrase($"FakeCodex: asked to fail", $"FakeCodex：按要求失败");

    /// <summary>A message.</summary>
    public static Phrase FakeGarbage => new Phrase($"FakeCodex: this is no decision", $"FakeCodex：这不是决策");

    /// <summary>A message.</summary>
    public static Phrase FakeUnknownDay =>
        new Phrase(
            $"FakeCodex: TMUXAGENT_FAKE_CODEX has an unknown value: $day",
            $"FakeCodex：TMUXAGENT_FAKE_CODEX 的值无法识别：${{day}}"
        );

    /// <summary>A message.</summary>
    public static Phrase FakeSummary =>
        new Phrase(
            $"FakeCodex read a prompt of ${{#prompt}} characters.",
            $"FakeCodex 读到 ${{#prompt}} 个字符的提示词。"
        );

    /// <summary>A message.</summary>
    public static Phrase FakeConfirm => new Phrase($"FakeCodex asks for confirmation.", $"FakeCodex 请求确认。");

    /// <summary>FakeCodex</summary>
    public static Phrase FakeTracker =>
        new Phrase(
            $"The orchestrator keeps what it has sent as \"command_tracker\" among what it knows of a session.",
            $"编排器把发送过的命令记在会话信息的 `command_tracker` 里。"
        );

    /// <summary>A message that a session shows.</summary>
    public static Phrase FakeCommand => new Phrase($"FakeCodex decided this command", $"FakeCodex 决定了这条命令");

    /// <summary>FakeCodex</summary>
    public static Phrase FakeWithoutId =>
        new Phrase(
            $"Without an id nobody waits for the marker on standard output, which is then the decision alone, as the real CLI's.",
            $"没有编号时，没有人在标准输出等待标记；这时只输出决策，与真正的 CLI 一样。"
        );

    /// <summary>A message.</summary>
    public static Phrase FakeReceived => new Phrase($"FakeCodex: received -> $prompt", $"FakeCodex：收到 -> $prompt");
}
