using System.CommandLine;
using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Manifest;

namespace TmuxAgent.Cli.Commands;

/// <summary><c>tmuxagent config</c>: shows and changes single values of manifest and overlay.</summary>
internal static class ConfigCommand
{
    /// <summary>The verb's command line.</summary>
    public static Command Create(Machine machine) =>
        new SpokenCommand("config", VerbPhrases.Config(AgentManifest.FileName, AgentManifest.LocalFileName))
        {
            List(machine),
            Get(machine),
            Set(machine),
            Unset(machine),
        };

    private static SpokenCommand List(Machine machine)
    {
        var (directory, json) = (CommonOptions.Directory(), CommonOptions.Json());
        var origin = new SpokenOption<bool>("--origin") { Says = OptionPhrases.Origin };
        var command = new SpokenCommand("list", VerbPhrases.ConfigList) { directory, origin, json };
        command.SetAction(result =>
            new ConfigShow(machine, result.DirectoryOf(directory, machine), result.GetValue(json)).List(
                result.GetValue(origin)
            )
        );
        return command;
    }

    private static SpokenCommand Get(Machine machine)
    {
        var (directory, json, key) = (CommonOptions.Directory(), CommonOptions.Json(), Key());
        var command = new SpokenCommand("get", VerbPhrases.ConfigGet) { key, directory, json };
        command.SetAction(result =>
            new ConfigShow(machine, result.DirectoryOf(directory, machine), result.GetValue(json)).Get(
                result.GetValue(key)!
            )
        );
        return command;
    }

    private static SpokenCommand Set(Machine machine)
    {
        var (directory, json, key, local) = (CommonOptions.Directory(), CommonOptions.Json(), Key(), Local());
        var value = new SpokenArgument<string>("VALUE") { Says = OptionPhrases.ConfigValue };
        var command = new SpokenCommand("set", VerbPhrases.ConfigSet) { key, value, local, directory, json };
        command.SetAction(result =>
            new ConfigChangeRun(
                machine,
                result.DirectoryOf(directory, machine),
                result.GetValue(local),
                result.GetValue(json)
            ).Set(result.GetValue(key)!, result.GetValue(value)!)
        );
        return command;
    }

    private static SpokenCommand Unset(Machine machine)
    {
        var (directory, json, key, local) = (CommonOptions.Directory(), CommonOptions.Json(), Key(), Local());
        var command = new SpokenCommand("unset", VerbPhrases.ConfigUnset) { key, local, directory, json };
        command.SetAction(result =>
            new ConfigChangeRun(
                machine,
                result.DirectoryOf(directory, machine),
                result.GetValue(local),
                result.GetValue(json)
            ).Unset(result.GetValue(key)!)
        );
        return command;
    }

    private static Argument<string> Key() => new SpokenArgument<string>("KEY") { Says = OptionPhrases.ConfigKey };

    private static Option<bool> Local() =>
        new SpokenOption<bool>("--local") { Says = OptionPhrases.Local(AgentManifest.LocalFileName) };
}
