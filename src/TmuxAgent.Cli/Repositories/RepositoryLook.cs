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
    public RepositoryFacts Facts(EnvDocument? example, bool history)
    {
        var facts = new RepositoryFacts(section) { Example = example, EnvMode = FindMode() };
        if (Ask("rev-parse", "--is-inside-work-tree") is null)
            return facts;
        var ignored = Ignored([section.File, section.Example, AgentManifest.FileName]);
        var isInside = !OutsidePath.IsOutside(section.File);
        var isTracked = isInside && Ask("ls-files", "--error-unmatch", "-z", "--", section.File) is not null;
        return facts with
        {
            IsEnvTracked = isTracked,
            IsEnvOpen = isInside && !isTracked && !ignored.Contains(section.File),
            CommitsOfEnv = history && isInside ? CountCommits() : 0,
            Ignored = [.. ignored.Where(path => path != section.File)],
        };
    }

    // A file that is tracked already is not ignored, whatever .gitignore says.
    private string[] Ignored(string[] paths)
    {
        var asked = Encoding.UTF8.GetBytes(
            string.Concat(paths.Where(path => !OutsidePath.IsOutside(path)).Select(path => path + "\0"))
        );
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
