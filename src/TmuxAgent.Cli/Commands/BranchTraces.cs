using System.Text;
using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Commands;

/// <summary>What git has of a branch before something is made for it, so that what was added can be taken back.</summary>
internal sealed class BranchTraces
{
    private const string Worktree = "worktree ";

    private readonly GitProcess _git;
    private readonly string _branch;
    private readonly bool _hadBranch;
    private readonly IReadOnlyList<string> _worktrees;

    /// <param name="git">git in the repository.</param>
    /// <param name="branch">Name of the branch.</param>
    public BranchTraces(GitProcess git, string branch)
    {
        _git = git;
        _branch = branch;
        _hadBranch = HasBranch();
        _worktrees = List();
    }

    /// <summary>Takes back the worktree and the branch that were not there before.</summary>
    public void TakeBack()
    {
        foreach (var path in List().Except(_worktrees, StringComparer.Ordinal))
        {
            // Twice: one that was interrupted is locked.
            if (_git.Run("worktree", "remove", "--force", "--force", path).ExitCode == 0)
                continue;
            // It has nothing of its own yet, and git finds none.
            if (Directory.Exists(path))
                Directory.Delete(path, recursive: true);
            _git.Run("worktree", "unlock", path);
            _git.Run("worktree", "prune");
        }
        if (!_hadBranch && HasBranch())
            _git.Run("branch", "--quiet", "-D", "--", _branch);
    }

    private bool HasBranch() => _git.Run("show-ref", "--verify", "--quiet", $"refs/heads/{_branch}").ExitCode == 0;

    private List<string> List() =>
        [
            .. Encoding
                .UTF8.GetString(_git.Run("worktree", "list", "--porcelain").Output)
                .Split('\n')
                .Where(line => line.StartsWith(Worktree, StringComparison.Ordinal))
                .Select(line => line[Worktree.Length..]),
        ];
}
