using System.Globalization;
using System.Text;
using TmuxAgent.Cli.Phrases;

namespace TmuxAgent.Cli.Systems;

/// <summary>
/// What the next commit would hold. Most files are on disk as they are staged and are read there; the content of the others
/// comes from git.
/// </summary>
internal sealed class StagedFiles
{
    private const string File = "100";

    private readonly HashSet<string> _files;
    private readonly Dictionary<string, byte[]> _other;

    private StagedFiles(HashSet<string> files, Dictionary<string, byte[]> other) => (_files, _other) = (files, other);

    /// <summary>Paths of the staged files below the folder.</summary>
    public IReadOnlyCollection<string> Paths => _files;

    /// <summary>The content of those that are not on disk as they are staged.</summary>
    public IReadOnlyDictionary<string, byte[]> Other => _other;

    /// <summary>Whether the next commit holds a file.</summary>
    public bool Include(string path) => _files.Contains(path);

    /// <summary>Looks at the index; null where the folder is in no repository of git's.</summary>
    /// <param name="folder">Absolute path.</param>
    /// <param name="machine">The machine. In a hook, git names the index that it commits from in GIT_INDEX_FILE.</param>
    public static StagedFiles? Of(string folder, Machine machine)
    {
        var git = GitFiles.Of(machine);
        var index = IndexOf(git, folder, machine);
        if (git.Ask(folder, index, [], "ls-files", "--cached", "--stage", "-z") is not { } listed)
            return null;
        var objects = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in Split(listed))
        {
            // mode, object, stage, a tab, path
            var tab = entry.IndexOf('\t', StringComparison.Ordinal);
            var words = entry[..tab].Split(' ');
            if (words[0].StartsWith(File, StringComparison.Ordinal))
                objects[entry[(tab + 1)..]] = words[1];
        }
        var changed = git.Ask(folder, index, [], "diff-files", "--name-only", "--relative", "-z") ?? [];
        string[] others = [.. Split(changed).Where(objects.ContainsKey).Distinct(StringComparer.Ordinal)];
        var contents = Contents(git, folder, [.. others.Select(path => objects[path])]);
        return new StagedFiles(
            [.. objects.Keys],
            others.Zip(contents).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal)
        );
    }

    // That of another repository is none of this one's.
    private static string? IndexOf(GitFiles git, string folder, Machine machine)
    {
        if (
            machine.Variable("GIT_INDEX_FILE") is not { } said
            || git.Ask(folder, null, [], "rev-parse", "--absolute-git-dir") is not { } own
        )
            return null;
        var index = machine.Absolute(said);
        var home = Encoding.UTF8.GetString(own).TrimEnd('\n');
        return index.StartsWith(home + "/", StringComparison.Ordinal) ? index : null;
    }

    private static List<byte[]> Contents(GitFiles git, string folder, string[] objects)
    {
        if (objects.Length == 0)
            return [];
        var asked = Encoding.ASCII.GetBytes(string.Concat(objects.Select(name => name + "\n")));
        var answer =
            git.Ask(folder, null, asked, "cat-file", "--batch")
            ?? throw new FailureException(MachinePhrases.StagedUnknown);
        // object, type, size, a line end, the content, a line end
        var contents = new List<byte[]>();
        var at = 0;
        foreach (var _ in objects)
        {
            var end = Array.IndexOf(answer, (byte)'\n', at);
            var words = Encoding.ASCII.GetString(answer, at, end - at).Split(' ');
            if (words.Length != 3)
                throw new FailureException(MachinePhrases.StagedObjectMissing);
            var length = int.Parse(words[2], CultureInfo.InvariantCulture);
            contents.Add(answer.AsSpan(end + 1, length).ToArray());
            at = end + 1 + length + 1;
        }
        return contents;
    }

    private static string[] Split(byte[] listed) =>
        Encoding.UTF8.GetString(listed).Split('\0', StringSplitOptions.RemoveEmptyEntries);
}
