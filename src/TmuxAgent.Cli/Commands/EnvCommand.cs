using System.CommandLine;
using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Commands;

/// <summary><c>tmuxagent env</c>: shows and changes the keys of the env file.</summary>
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
            Import(machine),
        };

    private static Command List(Machine machine)
    {
        var (directory, json) = (CommonOptions.Directory(), CommonOptions.Json());
        var command = new Command(
            "list",
            "List every key: its value and whose it is (default, overlay, yours), or empty, missing, alias, unknown."
        )
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
        var reveal = new Option<bool>("--reveal") { Description = "Show a secret, too. Only on a terminal." };
        var command = new Command("get", "Print the value of one key; a secret as ***.")
        {
            key,
            reveal,
            directory,
            json,
        };
        command.SetAction(result =>
            new EnvShow(machine, result.DirectoryOf(directory, machine), result.GetValue(json)).Get(
                result.GetValue(key)!,
                result.GetValue(reveal)
            )
        );
        return command;
    }

    private static Command Set(Machine machine)
    {
        var (directory, json) = (CommonOptions.Directory(), CommonOptions.Json());
        var assignments = new Argument<string[]>("KEY[=VALUE]")
        {
            Arity = ArgumentArity.OneOrMore,
            Description =
                "KEY alone asks for the value without showing it; in a pipe it takes a line of standard input. KEY=- reads it from standard input to its end, less one final newline. A secret comes in no other way.",
        };
        var command = new Command("set", "Give keys values, all of them or none.") { assignments, directory, json };
        command.SetAction(result =>
            new EnvChangeRun(machine, result.DirectoryOf(directory, machine), result.GetValue(json)).Set(
                result.GetValue(assignments)!
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

    private static Command Import(Machine machine)
    {
        var (directory, json) = (CommonOptions.Directory(), CommonOptions.Json());
        var dryRun = CommonOptions.DryRun();
        var file = new Argument<string>("FILE") { Description = "Another env file." };
        var command = new Command(
            "import",
            "Take in the values of another env file. What is likely a mistake is left out and named."
        )
        {
            file,
            dryRun,
            directory,
            json,
        };
        command.SetAction(result =>
            new EnvImportRun(machine, result.DirectoryOf(directory, machine), result.GetValue(json)).Run(
                machine.Absolute(result.GetValue(file)!),
                result.GetValue(dryRun)
            )
        );
        return command;
    }
}
