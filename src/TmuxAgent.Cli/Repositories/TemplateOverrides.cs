using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Core.Text;
using TmuxAgent.Scaffolding.Templates;

namespace TmuxAgent.Cli.Repositories;

/// <summary>Reads the templates that a repository brings. Their texts are data: read within bounds, through no link.</summary>
internal static class TemplateOverrides
{
    private const string Folder = ".tmuxagent/templates";
    private const int LargestTemplate = 1 << 20;
    private const int LargestTotal = 8 << 20;
    private const int DeepestFolder = 8;
    private const int MostEntries = 2_000;

    /// <summary>The templates of the tool, with those of the repository in their places.</summary>
    /// <param name="files">The file system.</param>
    /// <param name="root">Absolute path of the repository.</param>
    /// <exception cref="StoppedException">One cannot be read, is a link, or there is too much.</exception>
    public static TemplateSet Read(IFileSystem files, string root)
    {
        var overrides = new Dictionary<string, SourceText>(StringComparer.Ordinal);
        var total = 0;
        foreach (var path in FindAll(root))
        {
            var reading = files.TryRead(new Place(root, path), LargestTemplate);
            var text = AgentRepository.ReadText(path, reading);
            if (text is null)
                continue;
            total += reading.Content!.Length;
            if (total > LargestTotal)
                throw Stopped(RepositoryPhrases.TemplatesTooLarge(Folder, LargestTotal >> 20));
            overrides[path[(Folder.Length + 1)..]] = text;
        }
        return overrides.Count == 0 ? new TemplateSet() : new TemplateSet(overrides);
    }

    private static List<string> FindAll(string root)
    {
        var found = new List<string>();
        var seen = 0;
        var folders = new Stack<(string Path, int Depth)>();
        // The folder itself may be a link as well as anything in it.
        if (new DirectoryInfo(Path.Combine(root, Folder)) is { Exists: true } top)
        {
            RefuseLink(top, Folder);
            folders.Push((Folder, 0));
        }
        while (folders.TryPop(out var folder))
        {
            foreach (var entry in Entries(root, folder.Path))
            {
                var path = $"{folder.Path}/{entry.Name}";
                if (++seen > MostEntries)
                    throw Stopped(RepositoryPhrases.TemplatesTooMany(Folder, MostEntries));
                if (entry is DirectoryInfo)
                {
                    RefuseLink(entry, path);
                    if (folder.Depth == DeepestFolder)
                        throw Stopped(RepositoryPhrases.TemplatesTooDeep(Folder, DeepestFolder));
                    folders.Push((path, folder.Depth + 1));
                }
                else if (path.EndsWith(".sbn", StringComparison.Ordinal))
                {
                    found.Add(path);
                }
            }
        }
        found.Sort(StringComparer.Ordinal);
        return found;
    }

    private static IEnumerable<FileSystemInfo> Entries(string root, string folder)
    {
        try
        {
            return [.. new DirectoryInfo(Path.Combine(root, folder)).EnumerateFileSystemInfos().Take(MostEntries + 1)];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StoppedException(ExitCode.System, RepositoryPhrases.TemplatesUnreadable(folder, failure.Message));
        }
    }

    private static void RefuseLink(FileSystemInfo entry, string path)
    {
        if (entry.LinkTarget is not null)
            throw new StoppedException(ExitCode.Usage, RepositoryPhrases.TemplateIsLink(path));
    }

    private static StoppedException Stopped(Phrase why) => new(ExitCode.Usage, why);
}
