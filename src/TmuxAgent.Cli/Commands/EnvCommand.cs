using System.CommandLine;
using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Commands;

/// <summary><c>tmuxagent env</c>: shows and changes the keys of the env file.</summary>
internal static class EnvCommand
{
    /// <summary>The verb's command line.</summary>
    public static Command Create(Machine machine) =>
        new SpokenCommand("env", VerbPhrases.Env)
        {
            List(machine),
            Get(machine),
            Set(machine),
            Unset(machine),
            Import(machine),
        };

    private static SpokenCommand List(Machine machine)
    {
        var (directory, json) = (CommonOptions.Directory(), CommonOptions.Json());
        var command = new SpokenCommand("list", VerbPhrases.EnvList) { directory, json };
        command.SetAction(result =>
            new EnvShow(machine, result.DirectoryOf(directory, machine), result.GetValue(json)).List()
        );
        return command;
    }

    private static SpokenCommand Get(Machine machine)
    {
        var (directory, json) = (CommonOptions.Directory(), CommonOptions.Json());
        var key = new SpokenArgument<string>("KEY") { Says = OptionPhrases.EnvKey };
        var reveal = new SpokenOption<bool>("--reveal") { Says = OptionPhrases.Reveal };
        var command = new SpokenCommand("get", VerbPhrases.EnvGet) { key, reveal, directory, json };
        command.SetAction(result =>
            new EnvShow(machine, result.DirectoryOf(directory, machine), result.GetValue(json)).Get(
                result.GetValue(key)!,
                result.GetValue(reveal)
            )
        );
        return command;
    }

    private static SpokenCommand Set(Machine machine)
    {
        var (directory, json) = (CommonOptions.Directory(), CommonOptions.Json());
        var assignments = new SpokenArgument<string[]>("KEY[=VALUE]")
        {
            Arity = ArgumentArity.OneOrMore,
            Says = OptionPhrases.Assignments,
        };
        var command = new SpokenCommand("set", VerbPhrases.EnvSet) { assignments, directory, json };
        command.SetAction(result =>
            new EnvChangeRun(machine, result.DirectoryOf(directory, machine), result.GetValue(json)).Set(
                result.GetValue(assignments)!
            )
        );
        return command;
    }

    private static SpokenCommand Unset(Machine machine)
    {
        var (directory, json) = (CommonOptions.Directory(), CommonOptions.Json());
        var key = new SpokenArgument<string>("KEY") { Says = OptionPhrases.EnvKey };
        var command = new SpokenCommand("unset", VerbPhrases.EnvUnset) { key, directory, json };
        command.SetAction(result =>
            new EnvChangeRun(machine, result.DirectoryOf(directory, machine), result.GetValue(json)).Unset(
                result.GetValue(key)!
            )
        );
        return command;
    }

    private static SpokenCommand Import(Machine machine)
    {
        var (directory, json) = (CommonOptions.Directory(), CommonOptions.Json());
        var dryRun = CommonOptions.DryRun();
        var file = new SpokenArgument<string>("FILE") { Says = OptionPhrases.OtherEnvFile };
        var command = new SpokenCommand("import", VerbPhrases.EnvImport) { file, dryRun, directory, json };
        command.SetAction(result =>
            new EnvImportRun(machine, result.DirectoryOf(directory, machine), result.GetValue(json)).Run(
                machine.Absolute(result.GetValue(file)!),
                result.GetValue(dryRun)
            )
        );
        return command;
    }
}
