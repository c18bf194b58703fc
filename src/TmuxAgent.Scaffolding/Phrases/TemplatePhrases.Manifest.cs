using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Scaffolding.Phrases;

/// <summary>Comments of the manifest.</summary>
internal static partial class TemplatePhrases
{
    /// <summary>The manifest.</summary>
    public static Phrase ManifestHead =>
        new Phrase(
            $"What this repository's agent orchestrator needs, and how it is run. After a change: tmuxagent generate\n#\n# This file is yours; tmuxagent wrote it once and leaves it alone. It is committed and holds no secret: the values of\n# secret keys are in the env file. Every line may be left out; the comments name what then holds where it differs.",
            $"本仓库的代理编排器需要什么、如何运行。修改之后：tmuxagent generate\n#\n# 本文件归你管理；tmuxagent 只写入一次，不再改动。它会提交到 git，不含机密：机密键的值在 env 文件里。\n# 每一行都可以省略；省略后含义不同的地方，注释里有说明。"
        );

    /// <summary>The manifest.</summary>
    public static Phrase ManifestLanguage =>
        new Phrase(
            $"Language of generated comments and messages: \"en\" or \"zh\".",
            $"生成的注释和消息所用的语言：`\"en\"` 或 `\"zh\"`。"
        );

    /// <summary>The manifest.</summary>
    public static Phrase ManifestOrchestrator =>
        new Phrase(
            $"How the orchestrator is started, and its own settings. All times are in seconds.",
            $"编排器如何启动，以及它自己的设置。时间单位都是秒。"
        );

    /// <summary>The manifest.</summary>
    public static Phrase ManifestPython =>
        new Phrase(
            $"{{python}} stands for `python`: a name on PATH, an absolute path, or a path in the repository (\".venv/bin/python\").",
            $"{{python}} 代表 `python` 的值：PATH 里的名字、绝对路径，或仓库里的路径（`\".venv/bin/python\"`）。"
        );

    /// <summary>The manifest.</summary>
    public static Phrase ManifestMetrics =>
        new Phrase(
            $"127.0.0.1 shows /metrics to this machine only, 0.0.0.0 to the whole network. metrics_port = false: no /metrics.",
            $"127.0.0.1 只向本机提供 /metrics，0.0.0.0 向整个网络提供。`metrics_port = false`：不提供 /metrics。"
        );

    /// <summary>The manifest.</summary>
    public static Phrase ManifestRunner =>
        new Phrase(
            $"The runner types the orchestrator's commands into the sessions. command = []: there is none.",
            $"执行器把编排器的命令输入会话。`command = []`：不用执行器。"
        );

    /// <summary>The manifest.</summary>
    public static Phrase ManifestSessions =>
        new Phrase(
            $"The tmux sessions that agents work in. agent: typed into a new one, with {{model}} replaced; empty leaves it a plain shell,\n# which the orchestrator's commands need; model empty: that of [codex]. state: database, messages and approvals of this\n# repository alone.",
            $"代理所在的 tmux 会话。`agent`：输入新会话的命令，{{model}} 会被替换；留空则会话就是普通 shell，编排器的命令需要它；\n# `model` 留空：用 [codex] 的。`state`：数据库、消息和审批，只属于本仓库。"
        );

    /// <summary>The manifest.</summary>
    public static Phrase ManifestCodex =>
        new Phrase(
            $"How the orchestrator calls the Codex CLI. The prompt comes on standard input.",
            $"编排器如何调用 Codex CLI。提示词从标准输入传入。"
        );

    /// <summary>The manifest.</summary>
    public static Phrase ManifestModel =>
        new Phrase(
            $"model and base_url become arguments of each call (codex reads neither from its environment); empty: codex's own default.",
            $"`model` 和 `base_url` 会成为每次调用的参数（codex 不从环境读取它们）；留空：用 codex 自己的默认值。"
        );

    /// <summary>The manifest.</summary>
    public static Phrase ManifestFake =>
        new Phrase(
            $"\"auto\": FakeCodex answers where no real codex is found. true: it always answers. false: it is not written.",
            $"`\"auto\"`：找不到真正的 codex 时由 FakeCodex 应答。`true`：总是由它应答。`false`：不写出它。"
        );

    /// <summary>The manifest.</summary>
    public static Phrase ManifestProxy =>
        new Phrase(
            $"Defaults of the proxy keys in the env file. Empty: no proxy. A proxy with user and password belongs into the env file.\n# socks needs the Python package socksio in the orchestrator, and the real codex needs http: name socks only where http is not enough.",
            $"env 文件里代理键的默认值。留空：不用代理。带用户名和密码的代理请写在 env 文件里。\n# `socks` 要求编排器装有 Python 包 `socksio`，而真正的 codex 需要 `http`：只有 `http` 不够用时才填 `socks`。"
        );

    /// <summary>The manifest.</summary>
    public static Phrase ManifestLoopback =>
        new Phrase($"The loopback names are added where they are missing.", $"缺少的本机地址会自动补上。");

    /// <summary>The manifest.</summary>
    public static Phrase ManifestProxychains =>
        new Phrase(
            $"true: the orchestrator is started through proxychains4, for programs that ignore the proxy keys. It does not reach what is\n# linked statically, such as the real codex, which follows HTTPS_PROXY by itself.",
            $"`true`：通过 proxychains4 启动编排器，用于不理会代理键的程序。它管不到静态链接的程序，\n# 例如真正的 codex，后者自己遵循 HTTPS_PROXY。"
        );

    /// <summary>The manifest.</summary>
    public static Phrase ManifestService =>
        new Phrase(
            $"The systemd user service. restart is a value of systemd's Restart=.",
            $"systemd 用户服务。`restart` 是 systemd 的 `Restart=` 的值。"
        );

    /// <summary>The manifest.</summary>
    public static Phrase ManifestOutputs =>
        new Phrase(
            $"Which files are written, and where to: false leaves one out, a path moves it.",
            $"写出哪些文件、写到哪里：`false` 不写出，路径则移到那里。"
        );

    /// <summary>The manifest.</summary>
    public static Phrase ManifestCSharp =>
        new Phrase($"The typed settings class, written where a C# project is.", $"带类型的设置类，有 C# 项目时写出。");

    /// <summary>The manifest.</summary>
    public static Phrase ManifestCheck =>
        new Phrase(
            $"How much a finding of `tmuxagent check` matters: \"error\", \"warning\", \"info\" or \"off\", everywhere or for some paths.",
            $"`tmuxagent check` 的问题有多严重：`\"error\"`、`\"warning\"`、`\"info\"` 或 `\"off\"`，可全局设置，也可按路径设置。"
        );

    /// <summary>The manifest.</summary>
    public static Phrase ManifestEnvFile =>
        new Phrase(
            $"Relative to the repository, or below your home (\"~/.env\").",
            $"相对于仓库，或在你的主目录下（`\"~/.env\"`）。"
        );

    /// <summary>The manifest.</summary>
    public static Phrase ManifestPrefixes =>
        new Phrase(
            $"A key that begins with one of these and is not declared below is a mistake.",
            $"以这些前缀开头、又没有在下面声明的键，就是写错了。"
        );

    /// <summary>The manifest.</summary>
    public static Phrase ManifestKeys =>
        new Phrase(
            $"One table for each key. type: string, url, int, float, bool, duration, port, path, enum, list, host.\n# required: true (without it nothing starts), \"recommended\" (a warning), false. A secret is never shown or committed.\n# Also: default, example, pattern, values, min, max, aliases, deprecated.\n# HTTP_PROXY, HTTPS_PROXY, ALL_PROXY, NO_PROXY, CODEX_MODEL and CODEX_TIMEOUT_SECONDS follow from [proxy] and [codex].",
            $"每个键一个表。`type`：`string`、`url`、`int`、`float`、`bool`、`duration`、`port`、`path`、`enum`、`list`、`host`。\n# `required`：`true`（没有它就不启动）、`\"recommended\"`（警告）、`false`。机密从不显示，也不提交。\n# 还有：`default`、`example`、`pattern`、`values`、`min`、`max`、`aliases`、`deprecated`。\n# HTTP_PROXY、HTTPS_PROXY、ALL_PROXY、NO_PROXY、CODEX_MODEL 和 CODEX_TIMEOUT_SECONDS 由 [proxy] 和 [codex] 得出。"
        );

    /// <summary>The manifest.</summary>
    public static Phrase ManifestInferred(string source) =>
        new Phrase($"Inferred from {source}; correct it where it is wrong.", $"根据 {source} 推断；不对的地方请改正。");
}
