using System.CommandLine;
using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Commands;

/// <summary><c>tmuxagent env</c>: shows and changes the keys of the env file, one at a time.</summary>
internal static class EnvCommand
{
    /// <summary>The verb's command line.</summary>
    public static Command Create(Machine machine) =>
        new("env", "Show and change the keys of the env file.")
        {
            List(machine),
            Get(machine),
            Set(machine),
            Unset(machine),
        };

    private static Command List(Machine machine)
    {
        var (directory, json) = (CommonOptions.Directory(), CommonOptions.Json());
        var command = new Command("list", "List every key: set, empty, missing, under an alias, or unknown.")
        {
            directory,
            json,
        };
        command.SetAction(result =>
            new EnvShow(machine, result.DirectoryOf(directory, machine), result.GetValue(json)).List()
        );
        return command;
    }

    private static Command Get(Machine machine)
    {
        var (directory, json) = (CommonOptions.Directory(), CommonOptions.Json());
        var key = new Argument<string>("KEY") { Description = "The key, or an alias of it." };
        var command = new Command("get", "Print the value of one key; a secret as ***.") { key, directory, json };
        command.SetAction(result =>
            new EnvShow(machine, result.DirectoryOf(directory, machine), result.GetValue(json)).Get(
                result.GetValue(key)!
            )
        );
        return command;
    }

    private static Command Set(Machine machine)
    {
        var (directory, json) = (CommonOptions.Directory(), CommonOptions.Json());
        var assignment = new Argument<string>("KEY=VALUE")
        {
            Description =
                "KEY=- reads the value from standard input to its end, less one final newline: the only way for a secret.",
        };
        var command = new Command("set", "Give one key a value.") { assignment, directory, json };
        command.SetAction(result =>
            new EnvChangeRun(machine, result.DirectoryOf(directory, machine), result.GetValue(json)).Set(
                result.GetValue(assignment)!
            )
        );
        return command;
    }

    private static Command Unset(Machine machine)
    {
        var (directory, json) = (CommonOptions.Directory(), CommonOptions.Json());
        var key = new Argument<string>("KEY") { Description = "The key, or an alias of it." };
        var command = new Command(
            "unset",
            "Take the value of one key away; a declared key keeps its place as a comment."
        )
        {
            key,
            directory,
            json,
        };
        command.SetAction(result =>
            new EnvChangeRun(machine, result.DirectoryOf(directory, machine), result.GetValue(json)).Unset(
                result.GetValue(key)!
            )
        );
        return command;
    }
}
