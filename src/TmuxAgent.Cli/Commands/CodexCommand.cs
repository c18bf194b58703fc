using System.CommandLine;
using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Commands;

/// <summary><c>tmuxagent codex</c>: which codex answers, and how it comes here and gets its key.</summary>
internal static class CodexCommand
{
    /// <summary>The verb's command line.</summary>
    public static Command Create(Machine machine) =>
        new("codex", "Say which codex answers, choose it, bring one over, and log in to it.")
        {
            Status(machine),
            Use(machine),
            Install(machine),
            Login(machine),
        };

    private static Command Status(Machine machine)
    {
        var (directory, json) = (CommonOptions.Directory(), CommonOptions.Json());
        var command = new Command(
            "status",
            "Say which codex shell and service find: fake or real, its version, its key or login, what the manifest says."
        )
        {
            directory,
            json,
        };
        command.SetAction(result =>
            new CodexStatus(machine, result.DirectoryOf(directory, machine), result.GetValue(json)).Run()
        );
        return command;
    }

    private static Command Use(Machine machine)
    {
        var (directory, json) = (CommonOptions.Directory(), CommonOptions.Json());
        var which = new Argument<string>("WHICH") { Description = "real, or fake for FakeCodex." };
        var command = new Command("use", "Let the real codex answer, or FakeCodex although a real one is here.")
        {
            which,
            directory,
            json,
        };
        command.SetAction(result =>
        {
            CodexUse Run() => new(machine, result.DirectoryOf(directory, machine), result.GetValue(json));
            return result.GetValue(which)! switch
            {
                "real" => Run().Real(),
                "fake" => Run().Fake(),
                var other => throw new StoppedException(ExitCode.Usage, CodexPhrases.RealOrFake(Printable.Text(other))),
            };
        });
        return command;
    }

    private static Command Install(Machine machine)
    {
        var (json, yes) = (CommonOptions.Json(), CommonOptions.Yes());
        var directory = CommonOptions.Directory();
        var file = new Argument<string>("FILE")
        {
            Description = "The program, or the tar.gz that holds it, as it was downloaded elsewhere.",
        };
        var command = new Command(
            "install",
            "Put a codex that was downloaded elsewhere into ~/.local/bin. What is there stays beside it."
        )
        {
            file,
            yes,
            directory,
            json,
        };
        command.SetAction(result =>
        {
            var folder = result.DirectoryOf(directory, machine);
            var run = new CodexInstall(machine, folder, result.GetValue(yes), result.GetValue(json));
            return run.Run(machine.Absolute(result.GetValue(file)!));
        });
        return command;
    }

    private static Command Login(Machine machine)
    {
        var (directory, yes) = (CommonOptions.Directory(), CommonOptions.Yes());
        var json = CommonOptions.Json();
        var command = new Command(
            "login",
            "Log in to codex with the key of the env file, which it gets on its standard input."
        )
        {
            yes,
            directory,
            json,
        };
        command.SetAction(result =>
            new CodexLogin(
                machine,
                result.DirectoryOf(directory, machine),
                result.GetValue(yes),
                result.GetValue(json)
            ).Run()
        );
        return command;
    }
}
