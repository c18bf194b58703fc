namespace TmuxAgent.EndToEnd.Tests.Regenerating;

/// <summary>Does to a file what somebody may do to it.</summary>
internal static class Mutator
{
    public const string Mark = "# mine: 这是我的";

    private const UnixFileMode Execute =
        UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
    private const UnixFileMode Write = UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    /// <param name="bench">The scaffold.</param>
    /// <param name="path">The file.</param>
    /// <param name="mutation">What is done.</param>
    /// <param name="next">What the changed manifest would render, by which the place of an edit is chosen.</param>
    public static void Apply(Bench bench, string path, Mutation mutation, string next)
    {
        var file = bench.At(path);
        var mode = File.GetUnixFileMode(file);
        switch (mutation)
        {
            case Mutation.EditedElsewhere:
                File.WriteAllText(file, EditFarFrom(File.ReadAllText(file), next));
                break;
            case Mutation.EditedInPlace:
                File.WriteAllText(file, EditAt(File.ReadAllText(file), next));
                break;
            case Mutation.Deleted:
                File.Delete(file);
                break;
            case Mutation.ModeChanged:
                File.SetUnixFileMode(file, path == ".env" ? mode | UnixFileMode.OtherRead : mode ^ Execute);
                break;
            case Mutation.Directory:
                File.Delete(file);
                Directory.CreateDirectory(file);
                File.WriteAllText(Path.Combine(file, "inside"), Mark);
                break;
            case Mutation.LinkInside:
                Link(file, bench.At("linked-to"));
                break;
            case Mutation.LinkOutside:
                Link(file, Path.Combine(bench.Home, "linked-to"));
                break;
            case Mutation.ReadOnly:
                File.SetUnixFileMode(file, mode & ~Write);
                break;
            case Mutation.CrLf:
                File.WriteAllText(file, File.ReadAllText(file).Replace("\n", "\r\n", StringComparison.Ordinal));
                break;
            case Mutation.Emptied:
                File.WriteAllText(file, "");
                break;
        }
    }

    private static void Link(string file, string target)
    {
        File.WriteAllText(target, Mark);
        File.Delete(file);
        File.CreateSymbolicLink(file, target);
    }

    // The first line that the new rendering changes, or the last where it only adds at the end.
    private static string EditAt(string text, string next)
    {
        var lines = text.Split('\n');
        var others = next.Split('\n');
        var edited = Enumerable
            .Range(0, lines.Length)
            .Where(i => i >= others.Length || lines[i] != others[i])
            .FirstOrDefault(lines.Length - 1);
        // The line that ends the tool's block is not part of it.
        if (lines[edited].StartsWith("# <<<", StringComparison.Ordinal))
            edited--;
        lines[edited] = lines[edited].Length == 0 && edited > 0 ? Mark : lines[edited] + " " + Mark;
        return string.Join('\n', lines);
    }

    // A line of its own, as far as can be from every line that the new rendering does not keep.
    private static string EditFarFrom(string text, string next)
    {
        var lines = text.Split('\n').ToList();
        var kept = next.Split('\n').ToHashSet(StringComparer.Ordinal);
        var changed = Enumerable
            .Range(0, lines.Count)
            .Where(i => !kept.Contains(lines[i]))
            .Append(lines.Count - 1)
            .ToList();
        var farthest = Enumerable.Range(1, lines.Count - 1).MaxBy(i => changed.Min(at => Math.Abs(at - i)));
        lines.Insert(farthest, Mark);
        return string.Join('\n', lines);
    }
}
