using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Phrases;

/// <summary>What the verbs of config say.</summary>
internal static class ConfigPhrases
{
    /// <summary>A key was given a value.</summary>
    public static Phrase IsNow(string key, string value, string file) =>
        new($"{key} is {value} in {file} now", $"{file} 里的 {key} 现在是 {value}");

    /// <summary>It had that value.</summary>
    public static Phrase IsAlready(string key, string value) =>
        new($"{key} is {value} already", $"{key} 已经是 {value}");

    /// <summary>A key was taken out.</summary>
    public static Phrase IsGone(string key, string file) =>
        new($"{key} is not in {file} any more", $"{file} 里已经没有 {key}");

    /// <summary>It was not there.</summary>
    public static Phrase WasNotThere(string key, string file) =>
        new($"{key} is not in {file}, and its default holds", $"{file} 里没有 {key}，用的是它的默认值");

    /// <summary>The overlay wins.</summary>
    public static Phrase OverlayWins(string place, string key) =>
        new(
            $"on this machine {place} wins; `tmuxagent config unset {key} --local` takes it out",
            $"在本机以 {place} 为准；`tmuxagent config unset {key} --local` 可以去掉它"
        );

    /// <summary>A key without a value.</summary>
    public static Phrase NoValue(string key) => new($"{key} has no value", $"{key} 没有值");

    /// <summary>Where a value is from, if nothing says it.</summary>
    public static Phrase Default => new($"default", $"默认");
}
