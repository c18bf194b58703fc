using System.CommandLine;
using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Commands;

/// <summary><c>tmuxagent session</c>: the tmux sessions that agents work in, one a branch.</summary>
internal static class SessionCommand
{
    /// <summary>The verb's command line.</summary>
    public static Command Create(Machine machine) =>
        new("session", "Start, list, show and stop the tmux sessions that agents work in, one a branch.")
        {
            Start(machine),
            List(machine),
            Attach(machine),
            Stop(machine),
        };

    private static Command Start(Machine machine)
    {
        var (directory, json, branch) = (CommonOptions.Directory(), CommonOptions.Json(), Branch());
        var command = new Command(
            "start",
            "Make a worktree and a session for a branch and register them, by the orchestrator's own agent CLI."
        )
        {
            branch,
            directory,
            json,
        };
        command.SetAction(result =>
            new SessionStart(Book(machine, result.DirectoryOf(directory, machine)), result.GetValue(json)).Run(
                result.GetValue(branch)!
            )
        );
        return command;
    }

    private static Command List(Machine machine)
    {
        var (directory, json) = (CommonOptions.Directory(), CommonOptions.Json());
        var command = new Command(
            "list",
            "List the registered sessions: whether tmux has each, its state, its last command and how that ended."
        )
        {
            directory,
            json,
        };
        command.SetAction(result =>
            new SessionList(Book(machine, result.DirectoryOf(directory, machine)), result.GetValue(json)).Run()
        );
        return command;
    }

    private static Command Attach(Machine machine)
    {
        var (directory, branch) = (CommonOptions.Directory(), Branch());
        var command = new Command("attach", "Show the session of a branch on this terminal, as `tmux attach` does.")
        {
            branch,
            directory,
        };
        command.SetAction(result =>
            new SessionAttach(Book(machine, result.DirectoryOf(directory, machine))).Run(result.GetValue(branch)!)
        );
        return command;
    }

    private static Command Stop(Machine machine)
    {
        var (directory, json, branch) = (CommonOptions.Directory(), CommonOptions.Json(), Branch());
        var command = new Command(
            "stop",
            "End the session of a branch, with all that runs in it, and take it out of the register; worktree and branch stay."
        )
        {
            branch,
            directory,
            json,
        };
        command.SetAction(result =>
            new SessionStop(Book(machine, result.DirectoryOf(directory, machine)), result.GetValue(json)).Run(
                result.GetValue(branch)!
            )
        );
        return command;
    }

    private static SessionBook Book(Machine machine, WorkFolder folder) => new(machine, folder);

    private static Argument<string> Branch() => new("BRANCH") { Description = "The git branch that it is for." };
}
