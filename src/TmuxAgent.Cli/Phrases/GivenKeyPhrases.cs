using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Phrases;

/// <summary>What is wrong with the keys that <c>generate --stdin</c> is given. None of it holds a value.</summary>
internal static class GivenKeyPhrases
{
    private const string Example = "{\"local\": {\"orchestrator.metrics_port\": 9200}, \"env\": {\"KEY\": \"value\"}}";

    /// <summary>The whole, around one of the clauses below.</summary>
    public static Phrase Wrong(Phrase what) =>
        new(
            $"what `--stdin` was given {what}; it takes an object such as `{Example}`",
            $"给 `--stdin` 的内容{what}；它要的是这样一个对象：`{Example}`"
        );

    /// <summary>A clause.</summary>
    public static Phrase NoJson => new($"is not JSON", $"不是 JSON");

    /// <summary>A clause.</summary>
    public static Phrase NoObject => new($"is no JSON object", $"不是 JSON 对象");

    /// <summary>A clause.</summary>
    public static Phrase NoObjectMember => new($"has a member that is no object", $"有一个成员不是对象");

    /// <summary>A clause.</summary>
    public static Phrase NoText =>
        new($"has a value under `env` that is no text; write it in quotes", $"在 `env` 下有一个值不是文本；请加引号");

    /// <summary>A clause.</summary>
    public static Phrase UnknownMember =>
        new($"has a member besides `config`, `local` and `env`", $"有 `config`、`local`、`env` 以外的成员");

    /// <summary>A clause.</summary>
    public static Phrase NestedObject =>
        new($"has an object where a value is; write the path with dots", $"在该写值的地方有一个对象；路径请用点号连接");

    /// <summary>A clause.</summary>
    public static Phrase MixedList =>
        new(
            $"has a list of something else than texts, numbers and truth values",
            $"有一个列表，里面不全是文本、数字和真假值"
        );

    /// <summary>A name of the env file that is none.</summary>
    public static Phrase BadName(Phrase problem) =>
        new($"a name under `env` {problem}", $"`env` 下的一个名字{problem}");

    /// <summary>A path that the manifest does not have.</summary>
    public static Phrase NoPath(string path, Phrase problem) => new($"'{path}' {problem}", $"'{path}' {problem}。");

    /// <summary>Why a file is written.</summary>
    public static Phrase Sets(string keys) => new($"sets {keys}", $"设置 {keys}");
}
