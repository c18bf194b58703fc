using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Regenerating;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Repositories;

/// <summary>
/// Whether the user of this machine has generated a repository's files. Before that it is a stranger's: nothing that it names
/// is started, and no key is sent to an address of its.
/// </summary>
internal static class CloneTrust
{
    /// <summary>By this machine's own ledger. Other verbs make records too, and say nothing about what the manifest asks for.</summary>
    public static bool IsGiven(AgentRepository repository)
    {
        var workspace = Workspace.Of(repository.Root, repository.Machine);
        return workspace.State.FindExisting() is not null
            && repository.Machine.Files.Exists(workspace.At(Workspace.MachineLedger));
    }

    /// <summary>Stops a verb that would give something of a stranger's repository away, or start it by the system.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="consequence">What is not done, as a clause.</param>
    /// <exception cref="StoppedException">It is a stranger's.</exception>
    public static void Require(AgentRepository repository, Phrase consequence)
    {
        if (!IsGiven(repository))
            throw new StoppedException(ExitCode.Refused, ClonePhrases.Refused(consequence, AgentManifest.FileName));
    }

    /// <summary>Stops a verb that would start what a stranger's repository brings.</summary>
    /// <exception cref="StoppedException">It is a stranger's.</exception>
    public static void Require(AgentRepository repository)
    {
        if (!IsGiven(repository))
            throw new StoppedException(ExitCode.Refused, ClonePhrases.NotStarted(AgentManifest.FileName));
    }
}
