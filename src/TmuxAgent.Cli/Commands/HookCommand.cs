using System.CommandLine;
using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Commands;

/// <summary><c>tmuxagent hook</c>: lets git ask <c>check</c> before each commit.</summary>
internal static class HookCommand
{
    /// <summary>The verb's command line.</summary>
    public static Command Create(Machine machine) =>
        new SpokenCommand("hook", VerbPhrases.Hook)
        {
            Verb(machine, "install", VerbPhrases.HookInstall, run => run.Install()),
            Verb(machine, "uninstall", VerbPhrases.HookUninstall, run => run.Uninstall()),
        };

    private static SpokenCommand Verb(Machine machine, string name, Phrase says, Func<HookRun, int> run)
    {
        var (directory, json) = (CommonOptions.Directory(), CommonOptions.Json());
        var command = new SpokenCommand(name, says) { directory, json };
        command.SetAction(result =>
            run(new HookRun(machine, result.DirectoryOf(directory, machine), $"hook {name}", result.GetValue(json)))
        );
        return command;
    }
}
