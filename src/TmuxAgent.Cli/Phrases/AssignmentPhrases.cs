using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Phrases;

/// <summary>Why values that were given for keys cannot be taken.</summary>
internal static class AssignmentPhrases
{
    /// <summary>The words that env set takes.</summary>
    public static Phrase Forms =>
        new(
            $"env set takes KEY=VALUE, KEY=- to read the value from standard input, or KEY to be asked for it (a line of standard input in a pipe)",
            $"`env set` 接受 `KEY=VALUE`；`KEY=-` 表示从标准输入读值；只写 `KEY` 就会问你（在管道里则读标准输入的一行）"
        );

    /// <summary>A word without an equals sign.</summary>
    public static Phrase FormsForWord(Phrase problem) =>
        new($"{Forms}; a word without '=' {problem}", $"{Forms}；没有 '=' 的参数 {problem}");

    /// <summary>What is before the equals sign.</summary>
    public static Phrase FormsForName(Phrase problem) =>
        new($"{Forms}; what is before the '=' {problem}", $"{Forms}；'=' 前面的部分 {problem}");

    /// <summary>A key is given twice.</summary>
    public static Phrase Repeated(string key) =>
        new($"{key} is given more than once; give it once", $"{key} 给了不止一次；只给一次");

    /// <summary>Two keys from standard input.</summary>
    public static Phrase OneFromInput(string key) =>
        new(
            $"only one key can be read from standard input; set {key} in a run of its own, or name it alone to be asked for it",
            $"标准输入只能给一个键；{key} 请另外运行一次来设，或者只写键名，让工具问你"
        );

    /// <summary>A key that may be a mistake.</summary>
    public static Phrase DeclareIfRight(Phrase why, string key) =>
        new(
            $"{why}; if {key} is right, declare it with `tmuxagent config set env.keys.{key}.type string`",
            $"{why}；如果 {key} 没写错，就用 `tmuxagent config set env.keys.{key}.type string` 声明它"
        );

    /// <summary>A secret on the command line of env set.</summary>
    public static Phrase NotOnCommandLine(Phrase why, string key) =>
        new(
            $"{why}, and every user of this machine can read a command line; run `tmuxagent env set {key}` and type it when asked, or `tmuxagent env set {key}=-` and pass it on standard input",
            $"{why}，而本机的所有用户都能读到命令行；请运行 `tmuxagent env set {key}`，被问到时再输入，或者用 `tmuxagent env set {key}=-` 从标准输入传入"
        );

    /// <summary>Why it is a secret: it is declared so.</summary>
    public static Phrase IsSecret(string key) => new($"{key} is a secret", $"{key} 是密钥");

    /// <summary>Why it is a secret: it looks so.</summary>
    public static Phrase HoldsSecret(string key) =>
        new($"the value of {key} holds a password or a key", $"{key} 的值里有密码或密钥");

    /// <summary>Nobody is there to be asked.</summary>
    public static Phrase NobodyToAsk(string key) =>
        new(
            $"nobody can be asked for {key} here, and standard input has no line for it; run `tmuxagent env set {key}` on a terminal, or pass the value on its standard input",
            $"这里没有人可以问 {key}，标准输入里也没有给它的一行；请在终端上运行 `tmuxagent env set {key}`，或者从它的标准输入传入值"
        );

    /// <summary>The words that --set takes.</summary>
    public static Phrase SetForms =>
        new(
            $"--set takes KEY=VALUE, or KEY=- to read the value from standard input",
            $"--set 接受 `KEY=VALUE`；`KEY=-` 表示从标准输入读值"
        );

    /// <summary>Two keys of init from standard input.</summary>
    public static Phrase InputTaken(string key) =>
        new(
            $"only one key can be read from standard input, and {key} already is; put the others into a file and pass --answers FILE",
            $"标准输入只能给一个键，已经给了 {key}；其他的写进文件，用 `--answers FILE` 传入"
        );

    /// <summary>A secret on the command line of init.</summary>
    public static Phrase SetSecret(string key) =>
        new(
            $"{key} is a secret, and every user of this machine can read a command line; pass --set {key}=- and the value on standard input",
            $"{key} 是密钥，而本机的所有用户都能读到命令行；请用 `--set {key}=-`，值从标准输入传入"
        );

    /// <summary>A key that is not declared.</summary>
    public static Phrase NotDeclared(string place, string key, Phrase remedy) =>
        new(
            $"{place} names {key}, which the manifest does not declare; {remedy}",
            $"{place} 提到 {key}，清单没有声明它；{remedy}"
        );

    /// <summary>How to declare it.</summary>
    public static Phrase DeclareUnder(string key, string manifest) =>
        new($"declare it under [env.keys.{key}] in {manifest}", $"在 {manifest} 的 [env.keys.{key}] 下声明它");

    /// <summary>What was likely meant.</summary>
    public static Phrase DidYouMean(string name) => new($"did you mean {name}?", $"是不是想写 {name}？");

    /// <summary>A file of answers is not there.</summary>
    public static Phrase NoAnswersFile(string file) =>
        new($"--answers: there is no file {file}", $"--answers：没有文件 {file}");

    /// <summary>A file of answers cannot be read.</summary>
    public static Phrase AnswersProblem(Phrase problem) => new($"--answers: {problem}", $"--answers：{problem}");

    /// <summary>A line of it is no assignment.</summary>
    public static Phrase AnswersLine(string place) =>
        new($"--answers: {place} is no KEY=VALUE line", $"--answers：{place} 不是 `KEY=VALUE`");
}
