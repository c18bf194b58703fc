using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Phrases;

/// <summary>What <c>doctor</c> says around what its probes saw.</summary>
internal static class DoctorPhrases
{
    /// <summary>A verdict in the table.</summary>
    public static Phrase Ok { get; } = new($"ok", $"正常");

    /// <summary>A verdict in the table.</summary>
    public static Phrase NotApplicable { get; } = new($"n/a", $"不适用");

    /// <summary>A verdict in the table.</summary>
    public static Phrase Warning { get; } = new($"warning", $"警告");

    /// <summary>A verdict in the table.</summary>
    public static Phrase Error { get; } = new($"error", $"错误");

    /// <summary>A trouble in one line: what is seen, and why.</summary>
    public static Phrase Complaint(Phrase reason, Phrase cause) => new($"{reason}: {cause}", $"{reason}：{cause}");

    /// <summary>What stands in the place of a verdict before what <c>--fix</c> did.</summary>
    public static Phrase Mended { get; } = new($"mended", $"已修复");

    /// <summary>The line below the table.</summary>
    public static Phrase Sum(int errors, int warnings) =>
        new(
            $"{errors} {(errors == 1 ? "error" : "errors")}, {warnings} {(warnings == 1 ? "warning" : "warnings")}",
            $"{errors} 个错误，{warnings} 个警告"
        );

    /// <summary><c>--only</c> names a probe that is not there.</summary>
    public static Phrase NoProbe(string named, IReadOnlyList<string> probes) =>
        new(
            $"there is no probe '{named}'; the probes are {string.Join(", ", probes)}",
            $"没有检查项 '{named}'；可选的有：{string.Join("、", probes)}"
        );

    /// <summary><c>--fix</c> ran <c>generate</c>.</summary>
    public static Phrase Generated(int files) =>
        new(
            $"generated {files} {(files == 1 ? "file" : "files")}; `tmuxagent undo` takes it back",
            $"生成了 {files} 个文件；`tmuxagent undo` 可以撤销"
        );

    /// <summary><c>--fix</c> made the env file private.</summary>
    public static Phrase Closed(string file) => new($"nobody else may read {file} now", $"{file} 现在只有你能读");

    /// <summary><c>--fix</c> told the service manager of changed units.</summary>
    public static Phrase Reloaded { get; } =
        new($"the service manager has read the units again", $"服务管理器已重新读取单元");
}
