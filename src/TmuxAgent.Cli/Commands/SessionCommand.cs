using System.CommandLine;
using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Commands;

/// <summary><c>tmuxagent session</c>: the tmux sessions that agents work in, one a branch.</summary>
internal static class SessionCommand
{
    /// <summary>The verb's command line.</summary>
    public static Command Create(Machine machine) =>
        new SpokenCommand("session", LiveVerbPhrases.Session)
        {
            Start(machine),
            List(machine),
            Attach(machine),
            Stop(machine),
        };

    private static SpokenCommand Start(Machine machine)
    {
        var (directory, json, branch) = (CommonOptions.Directory(), CommonOptions.Json(), Branch());
        var command = new SpokenCommand("start", LiveVerbPhrases.SessionStart) { branch, directory, json };
        command.SetAction(result =>
            new SessionStart(Book(machine, result.DirectoryOf(directory, machine)), result.GetValue(json)).Run(
                result.GetValue(branch)!
            )
        );
        return command;
    }

    private static SpokenCommand List(Machine machine)
    {
        var (directory, json) = (CommonOptions.Directory(), CommonOptions.Json());
        var command = new SpokenCommand("list", LiveVerbPhrases.SessionList) { directory, json };
        command.SetAction(result =>
            new SessionList(Book(machine, result.DirectoryOf(directory, machine)), result.GetValue(json)).Run()
        );
        return command;
    }

    private static SpokenCommand Attach(Machine machine)
    {
        var (directory, branch) = (CommonOptions.Directory(), Branch());
        var command = new SpokenCommand("attach", LiveVerbPhrases.SessionAttach) { branch, directory };
        command.SetAction(result =>
            new SessionAttach(Book(machine, result.DirectoryOf(directory, machine))).Run(result.GetValue(branch)!)
        );
        return command;
    }

    private static SpokenCommand Stop(Machine machine)
    {
        var (directory, json, branch) = (CommonOptions.Directory(), CommonOptions.Json(), Branch());
        var command = new SpokenCommand("stop", LiveVerbPhrases.SessionStop) { branch, directory, json };
        command.SetAction(result =>
            new SessionStop(Book(machine, result.DirectoryOf(directory, machine)), result.GetValue(json)).Run(
                result.GetValue(branch)!
            )
        );
        return command;
    }

    private static SessionBook Book(Machine machine, WorkFolder folder) => new(machine, folder);

    private static Argument<string> Branch() =>
        new SpokenArgument<string>("BRANCH") { Says = LiveOptionPhrases.Branch };
}
