using System.CommandLine;
using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Commands;

/// <summary><c>tmuxagent hook</c>: lets git ask <c>check</c> before each commit.</summary>
internal static class HookCommand
{
    /// <summary>The verb's command line.</summary>
    public static Command Create(Machine machine) =>
        new("hook", "Let git run check before each commit.")
        {
            Verb(
                machine,
                "install",
                "Write a pre-commit hook that checks what is staged. A hook that is there is never overwritten.",
                run => run.Install()
            ),
            Verb(machine, "uninstall", "Remove the hook that install wrote.", run => run.Uninstall()),
        };

    private static Command Verb(Machine machine, string name, string description, Func<HookRun, int> run)
    {
        var (directory, json) = (CommonOptions.Directory(), CommonOptions.Json());
        var command = new Command(name, description) { directory, json };
        command.SetAction(result =>
            run(new HookRun(machine, result.DirectoryOf(directory, machine), $"hook {name}", result.GetValue(json)))
        );
        return command;
    }
}
