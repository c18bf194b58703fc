using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Phrases;

/// <summary>The words of verdicts as a table for people shows them; in JSON they stay English.</summary>
internal static class VerdictPhrases
{
    /// <summary>Nothing was there.</summary>
    public static Phrase Create => new($"create", $"新建");

    /// <summary>The new rendering takes its place.</summary>
    public static Phrase Update => new($"update", $"更新");

    /// <summary>As it should be.</summary>
    public static Phrase Unchanged => new($"unchanged", $"不变");

    /// <summary>Only the permission bits are changed.</summary>
    public static Phrase ModeOnly => new($"mode-only", $"改权限");

    /// <summary>Edits and rendering are brought together.</summary>
    public static Phrase Merged => new($"merged", $"合并");

    /// <summary>They could not be.</summary>
    public static Phrase Conflict => new($"conflict", $"冲突");

    /// <summary>The user's edits stay.</summary>
    public static Phrase EditedKept => new($"edited-kept", $"保留修改");

    /// <summary>No longer wanted, and removed.</summary>
    public static Phrase OrphanRemoved => new($"orphan-removed", $"清理");

    /// <summary>No longer wanted, but kept.</summary>
    public static Phrase OrphanKept => new($"orphan-kept", $"留下");

    /// <summary>Something is in the way.</summary>
    public static Phrase Refused => new($"refused", $"拒绝");

    /// <summary>An undo took it away.</summary>
    public static Phrase Removed => new($"removed", $"已删除");

    /// <summary>An undo brought it back.</summary>
    public static Phrase Restored => new($"restored", $"已还原");

    /// <summary>It would be taken away.</summary>
    public static Phrase Remove => new($"remove", $"删除");

    /// <summary>It would stay.</summary>
    public static Phrase Keep => new($"keep", $"保留");

    /// <summary>On disk as it was written.</summary>
    public static Phrase AsWritten => new($"as-written", $"原样");

    /// <summary>Edited since it was written.</summary>
    public static Phrase Edited => new($"edited", $"已修改");

    /// <summary>Its permission bits were changed.</summary>
    public static Phrase ModeChanged => new($"mode-changed", $"权限变了");

    /// <summary>It is gone.</summary>
    public static Phrase Deleted => new($"deleted", $"被删");

    /// <summary>Something else is in its place.</summary>
    public static Phrase Replaced => new($"replaced", $"被替换");

    /// <summary>The tool never wrote it.</summary>
    public static Phrase NotRecorded => new($"not-recorded", $"无记录");
}
