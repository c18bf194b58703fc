using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Phrases;

/// <summary>Why git did not bring two texts together, as clauses.</summary>
internal static class MergePhrases
{
    /// <summary>There is no git.</summary>
    public static Phrase NoGit =>
        new($"git is not on PATH, and it takes git to merge them", $"PATH 上没有 git，而合并要靠 git");

    /// <summary>git cannot be run.</summary>
    public static Phrase NotStarted(string reason) =>
        new($"git could not be started ({reason})", $"git 启动不了（{reason}）");

    /// <summary>git says no.</summary>
    public static Phrase Failed(string reason) =>
        new($"git could not merge them ({reason})", $"git 合并不了（{reason}）");

    /// <summary>Both sides changed the same.</summary>
    public static Phrase SameLines(int places) =>
        places == 1
            ? new($"both changed the same lines in one place", $"两边改了同样的行，共一处")
            : new($"both changed the same lines in {places} places", $"两边改了同样的行，共 {places} 处");
}
