using System.CommandLine;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Manifest;

namespace TmuxAgent.Cli.Commands;

/// <summary><c>tmuxagent config</c>: shows and changes single values of manifest and overlay.</summary>
internal static class ConfigCommand
{
    /// <summary>The verb's command line.</summary>
    public static Command Create(Machine machine) =>
        new("config", $"Show and change single values of {AgentManifest.FileName} and {AgentManifest.LocalFileName}.")
        {
            List(machine),
            Get(machine),
            Set(machine),
            Unset(machine),
        };

    private static Command List(Machine machine)
    {
        var (directory, json) = (CommonOptions.Directory(), CommonOptions.Json());
        var origin = new Option<bool>("--origin") { Description = "Say of each value which file and line it is from." };
        var command = new Command("list", "List every key with its value.") { directory, origin, json };
        command.SetAction(result =>
            new ConfigShow(machine, result.DirectoryOf(directory, machine), result.GetValue(json)).List(
                result.GetValue(origin)
            )
        );
        return command;
    }

    private static Command Get(Machine machine)
    {
        var (directory, json, key) = (CommonOptions.Directory(), CommonOptions.Json(), Key());
        var command = new Command("get", "Print the value of one key.") { key, directory, json };
        command.SetAction(result =>
            new ConfigShow(machine, result.DirectoryOf(directory, machine), result.GetValue(json)).Get(
                result.GetValue(key)!
            )
        );
        return command;
    }

    private static Command Set(Machine machine)
    {
        var (directory, json, key, local) = (CommonOptions.Directory(), CommonOptions.Json(), Key(), Local());
        var value = new Argument<string>("VALUE")
        {
            Description = "Text without quotes, a number, true or false; a list as a,b or as TOML.",
        };
        var command = new Command("set", "Give one key a value, which is checked first; comments stay.")
        {
            key,
            value,
            local,
            directory,
            json,
        };
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

    private static Command Unset(Machine machine)
    {
        var (directory, json, key, local) = (CommonOptions.Directory(), CommonOptions.Json(), Key(), Local());
        var command = new Command("unset", "Take one key out, so that its default holds again.")
        {
            key,
            local,
            directory,
            json,
        };
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

    private static Argument<string> Key() =>
        new("KEY") { Description = "SECTION.KEY, such as proxy.http or env.keys.LOG_LEVEL.default." };

    private static Option<bool> Local() =>
        new("--local")
        {
            Description = $"Change {AgentManifest.LocalFileName}, which holds for this machine only, instead.",
        };
}
