using System.Text;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Rules;

namespace TmuxAgent.Cli.Repositories;

/// <summary>Asks git and the disk about the files that the manifest names.</summary>
/// <param name="repository">The repository.</param>
/// <param name="section">What the manifest declares.</param>
internal sealed class RepositoryLook(AgentRepository repository, EnvSection section)
{
    private readonly GitFiles _git = GitFiles.Of(repository.Machine);

    /// <summary>What they say.</summary>
    /// <param name="example">The example; null where there is none.</param>
    /// <param name="history">Whether the history counts, which takes time.</param>
    /// <param name="listing">The repository's files as they are on disk; null to look.</param>
    public RepositoryFacts Facts(EnvDocument? example, bool history, SourceListing? listing = null)
    {
        var facts = new RepositoryFacts(section) { Example = example, EnvMode = FindMode() };
        listing ??= SourceListing.Of(repository.Root, repository.Machine);
        if (!listing.IsGits)
            return facts;
        string[] named = [section.File, section.Example, AgentManifest.FileName];
        var ignored = Ignored([.. named.Where(path => !OutsidePath.IsOutside(path) && !listing.Holds(path))]);
        var isInside = !OutsidePath.IsOutside(section.File);
        var isTracked = isInside && listing.Tracks(section.File);
        return facts with
        {
            IsEnvTracked = isTracked,
            IsEnvOpen = isInside && !isTracked && !ignored.Contains(section.File),
            CommitsOfEnv = history && isInside ? CountCommits() : 0,
            Ignored = [.. ignored.Where(path => path != section.File)],
        };
    }

    // Of what is not listed: a file that is there and in no folder of its own can be nothing but ignored. git is asked of others.
    private string[] Ignored(string[] paths)
    {
        var found = paths.Where(IsFileOfRoot).ToArray();
        return [.. found, .. AskIgnored([.. paths.Except(found)])];
    }

    private bool IsFileOfRoot(string path) =>
        !path.Contains('/', StringComparison.Ordinal)
        && repository.Machine.Files.Stat(new Place(repository.Root, path))
            is { Kind: Scaffolding.Planning.EntryKind.File };

    private string[] AskIgnored(string[] paths)
    {
        if (paths.Length == 0)
            return [];
        var asked = Encoding.UTF8.GetBytes(string.Concat(paths.Select(path => path + "\0")));
        var answer = _git.Ask(repository.Root, null, asked, "check-ignore", "--stdin", "-z");
        return answer is null ? [] : Encoding.UTF8.GetString(answer).Split('\0', StringSplitOptions.RemoveEmptyEntries);
    }

    private int CountCommits() =>
        Ask("log", "--all", "--full-history", "--diff-filter=AM", "--format=%h", "--", section.File) is { } commits
            ? commits.Count(unit => unit == (byte)'\n')
            : 0;

    private int? FindMode()
    {
        if (repository.Staged is not null)
            return null;
        var place = OutsidePath.IsOutside(section.File)
            ? Place.Of(Path.Combine(repository.Machine.HomeDirectory, section.File[2..]))
            : new Place(repository.Root, section.File);
        return repository.Machine.Files.Stat(place) is { Kind: Scaffolding.Planning.EntryKind.File } file
            ? file.Mode
            : null;
    }

    private byte[]? Ask(params string[] question) => _git.Ask(repository.Root, null, [], question);
}
