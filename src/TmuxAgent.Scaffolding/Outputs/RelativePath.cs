namespace TmuxAgent.Scaffolding.Outputs;

/// <summary>Repository-relative paths, with <c>/</c> on every machine.</summary>
internal static class RelativePath
{
    /// <summary>A path below a folder; the empty folder is the repository.</summary>
    public static string Combine(string folder, string path) => folder.Length == 0 ? path : folder + "/" + path;

    /// <summary>The folder of a file; empty for the repository.</summary>
    public static string FolderOf(string path)
    {
        var slash = path.LastIndexOf('/');
        return slash < 0 ? "" : path.Substring(0, slash);
    }

    /// <summary>A path without <c>.</c> and <c>..</c>; as it is where it leads out of the repository.</summary>
    public static string Resolve(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Split('/'))
        {
            if (part == ".")
                continue;
            if (part != "..")
                parts.Add(part);
            else if (parts.Count > 0)
                parts.RemoveAt(parts.Count - 1);
            else
                return path;
        }
        return string.Join("/", parts);
    }

    /// <summary>The last part of a path.</summary>
    public static string NameOf(string path) => path.Substring(path.LastIndexOf('/') + 1);

    /// <summary>Every folder that a path goes through, from the repository down.</summary>
    public static IEnumerable<string> FoldersOf(string path)
    {
        for (var slash = path.IndexOf('/'); slash >= 0; slash = path.IndexOf('/', slash + 1))
            yield return path.Substring(0, slash);
    }

    /// <summary>The way from a file's folder up to the repository, such as <c>../..</c>; <c>.</c> for a file at its root.</summary>
    public static string ToRoot(string path)
    {
        var depth = path.Count(c => c == '/');
        return depth == 0 ? "." : string.Join("/", Enumerable.Repeat("..", depth));
    }

    /// <summary>The way from one file's folder to another file.</summary>
    public static string Between(string fromFile, string toFile)
    {
        var from = fromFile.Split('/');
        var to = toFile.Split('/');
        var common = 0;
        while (common < from.Length - 1 && common < to.Length - 1 && from[common] == to[common])
            common++;
        var up = Enumerable.Repeat("..", from.Length - 1 - common);
        return string.Join("/", up.Concat(to.Skip(common)));
    }
}
