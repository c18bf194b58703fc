using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Scaffolding.Phrases;

/// <summary>Comments and messages of environment.sh.</summary>
internal static partial class TemplatePhrases
{
    /// <summary>environment.sh</summary>
    public static Phrase EnvironmentHead =>
        new Phrase(
            $"What every process of this repository starts with: the env file's values, the place of codex, and the key that codex reads.",
            $"本仓库的每个进程启动时要载入的内容：env 文件的值、codex 的位置、codex 读取的密钥。"
        );

    /// <summary>environment.sh</summary>
    public static Phrase EnvironmentSourced(string orchestrator, string runner, string diagnosis) =>
        new Phrase(
            $"Sourced by {orchestrator}, {runner} and {diagnosis}, with the repository as current directory.",
            $"由 {orchestrator}、{runner} 和 {diagnosis} 载入，当前目录是仓库。"
        );

    /// <summary>environment.sh</summary>
    public static Phrase TheDiagnosis => new Phrase($"the diagnosis", $"诊断脚本");

    /// <summary>environment.sh</summary>
    public static Phrase ExConfig =>
        new Phrase(
            $"78 (EX_CONFIG) tells systemd that restarting will not help.",
            $"78（EX_CONFIG）告诉 systemd：重启也没有用。"
        );

    /// <summary>A message.</summary>
    public static Phrase EnvFileMissing =>
        new Phrase(
            $"$1 is missing or not readable. Run 'tmuxagent generate' to write it, then fill it in.",
            $"$1 不存在或不可读。请运行 'tmuxagent generate' 写出它，再填写内容。"
        );

    /// <summary>A message.</summary>
    public static Phrase EnvFileOpen =>
        new Phrase(
            $"warning: $1 may be read by others (mode $mode). Run: chmod 600 ${{1@Q}}",
            $"警告：$1 可能被其他人读取（权限 ${{mode}}）。请运行：chmod 600 ${{1@Q}}"
        );

    /// <summary>environment.sh</summary>
    public static Phrase NoLocals =>
        new Phrase(
            $"No variable is local here: the file's own assignment to one of that name would end with the function.",
            $"这里不用局部变量：文件给同名变量的赋值会在函数结束时失效。"
        );

    /// <summary>environment.sh</summary>
    public static Phrase TrapSpeaks =>
        new Phrase(
            $"Where a line makes bash stop, the trap speaks. What bash says itself may quote a secret, so it is not shown.",
            $"某一行让 bash 停下时，由 trap 说明原因。bash 自己的报错可能引用机密值，所以不显示。"
        );

    /// <summary>A message in single quotes.</summary>
    public static Phrase NotShellText =>
        new Phrase(
            $"$(env_file_path) is not valid shell text. Run: tmuxagent check",
            $"$(env_file_path) 不是合法的 shell 文本。请运行：tmuxagent check"
        );

    /// <summary>A message.</summary>
    public static Phrase NotSet =>
        new Phrase(
            $"not set:$missing. Set each with: tmuxagent env set KEY, which asks for it",
            $"没有设置：${{missing}}。请逐个运行 tmuxagent env set KEY，按提示输入"
        );

    /// <summary>A message.</summary>
    public static Phrase KeyNotSet =>
        new Phrase(
            $"warning: $key is not set; tmuxagent env set $key asks for it",
            $"警告：没有设置 $key；请运行 tmuxagent env set $key，按提示输入"
        );

    /// <summary>environment.sh</summary>
    public static Phrase FakeNamesItself =>
        new Phrase(
            $"FakeCodex names itself in its first lines; a real codex is a binary or a script of another kind.",
            $"FakeCodex 开头几行写着自己的名字；真正的 codex 是二进制文件或别的脚本。"
        );

    /// <summary>environment.sh</summary>
    public static Phrase FindCodex =>
        new Phrase($"Puts the folders with a codex on PATH.", $"把有 codex 的文件夹放进 PATH。");

    /// <summary>environment.sh</summary>
    public static Phrase RealFirst =>
        new Phrase(
            $"A real codex comes first, whether it is on PATH or was put into the repository; FakeCodex answers where there is none.",
            $"真正的 codex 优先，无论它在 PATH 里还是放在仓库里；没有时由 FakeCodex 应答。"
        );

    /// <summary>environment.sh</summary>
    public static Phrase GiveKey =>
        new Phrase(
            $"The Codex CLI reads CODEX_API_KEY and not OPENAI_API_KEY. Who has logged in to it keeps that login.",
            $"Codex CLI 读取 CODEX_API_KEY，而不是 OPENAI_API_KEY。已登录的继续使用登录状态。"
        );

    /// <summary>environment.sh</summary>
    public static Phrase StatePrivate =>
        new Phrase(
            $"Database, messages and approvals tell what the agents do.",
            $"数据库、消息和审批记录着代理的行为。"
        );

    /// <summary>environment.sh</summary>
    public static Phrase StateInHome =>
        new Phrase(
            $"What is below the home already keeps the mode that its owner gave it.",
            $"主目录下已有的文件夹保持主人给它的权限。"
        );
}
