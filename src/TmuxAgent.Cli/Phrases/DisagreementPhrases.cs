using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Phrases;

/// <summary>Where files and the manifest say different things, and what settles it.</summary>
internal static class DisagreementPhrases
{
    /// <summary>TMA0610</summary>
    public static Phrase Disagrees(string key, string manifest, string ours, string theirs) =>
        new(
            $"{key} is something else here than {manifest} says. `{ours}` keeps this value, `{theirs}` takes the manifest's.",
            $"这里的 {key} 和 {manifest} 里的不一样。`{ours}` 保留这里的值，`{theirs}` 采用清单的值。"
        );

    /// <summary>TMA0611</summary>
    public static Phrase Overrides(string key, string manifest, string theirs) =>
        new(
            $"{key} is yours, and {manifest} has another value. Where that is right, `{theirs}` takes it.",
            $"{key} 是你设的值，{manifest} 里是另一个值。如果清单是对的，`{theirs}` 采用清单的值。"
        );

    /// <summary>A key of a file.</summary>
    public static Phrase KeyIsYours(string path, string key, string manifest, string ours, string theirs) =>
        new(
            $"{path}: {key} is yours, and {manifest} says otherwise: `{ours}` keeps yours, `{theirs}` takes the manifest's",
            $"{path}：{key} 是你设的值，和 {manifest} 不一致：`{ours}` 保留你的，`{theirs}` 采用清单的"
        );

    /// <summary>Many more keys of a file.</summary>
    public static Phrase MoreKeysAreYours(string path, int count, string manifest, string ours, string theirs) =>
        new(
            $"{path}: {count} more keys are yours and {manifest} says otherwise: `{ours}` keeps all of yours, `{theirs}` takes all of the manifest's",
            $"{path}：还有 {count} 个键是你设的值，和 {manifest} 不一致：`{ours}` 全部保留你的，`{theirs}` 全部采用清单的"
        );

    /// <summary>A conflict.</summary>
    public static Phrase Conflict(string path, string ours, string theirs) =>
        new(
            $"{path}: `{ours}` keeps yours, `{theirs}` takes the proposal",
            $"{path}：`{ours}` 保留你的，`{theirs}` 采用新生成的"
        );

    /// <summary>A stranger's file.</summary>
    public static Phrase Stranger(string path, string adopt, string replace, string leave) =>
        new(
            $"{path}: `{adopt}` takes it in as it is, `{replace}` replaces it (`tmuxagent undo` brings it back), `{leave}` leaves it out",
            $"{path}：`{adopt}` 原样接管，`{replace}` 替换它（`tmuxagent undo` 可以恢复），`{leave}` 不再生成它"
        );

    /// <summary>A value of the agent configuration.</summary>
    public static Phrase ValueDiffers(string name, string key, string manifest, string command) =>
        new(
            $"{name} does not fit {key} in {manifest}. `{command}` takes this file's value; or change this line",
            $"{name} 和 {manifest} 里的 {key} 对不上。`{command}` 采用这个文件的值；或者改这一行"
        );

    /// <summary>Filters that let no session through.</summary>
    public static Phrase FiltersHide(string prefix, string manifest, Phrase remedy) =>
        new(
            $"session_filters let no session through that begins with {prefix}, [sessions] prefix in {manifest}, so that the runner would see none. {remedy}",
            $"`session_filters` 挡住了所有以 {prefix}（{manifest} 里 [sessions] 的 `prefix`）开头的会话，执行器一个也看不到。{remedy}"
        );

    /// <summary>What the filters should be.</summary>
    public static Phrase WriteFilter(string pattern) => new($"Write {pattern} here", $"请在这里写 {pattern}");

    /// <summary>What the filters should be, or the manifest.</summary>
    public static Phrase TakePrefix(string command, string pattern) =>
        new(
            $"`{command}` takes this file's value; or write {pattern} here",
            $"`{command}` 采用这个文件的值；或者在这里写 {pattern}"
        );

    /// <summary>A copy of a unit.</summary>
    public static Phrase UnitCopy(string unit, string command) =>
        new(
            $"this copy is what systemd reads, and it is not as {unit} is. `{command}` puts a link to that in its place",
            $"systemd 读的是这个副本，而它和 {unit} 不一样。`{command}` 把它换成指向后者的链接"
        );
}
