using System.CommandLine;
using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Commands;

/// <summary><c>tmuxagent codex</c>: which codex answers, and how it comes here and gets its key.</summary>
internal static class CodexCommand
{
    /// <summary>The verb's command line.</summary>
    public static Command Create(Machine machine) =>
        new SpokenCommand("codex", LiveVerbPhrases.Codex)
        {
            Status(machine),
            Use(machine),
            Install(machine),
            Login(machine),
        };

    private static SpokenCommand Status(Machine machine)
    {
        var (directory, json) = (CommonOptions.Directory(), CommonOptions.Json());
        var command = new SpokenCommand("status", LiveVerbPhrases.CodexStatus) { directory, json };
        command.SetAction(result =>
            new CodexStatus(machine, result.DirectoryOf(directory, machine), result.GetValue(json)).Run()
        );
        return command;
    }

    private static SpokenCommand Use(Machine machine)
    {
        var (directory, json) = (CommonOptions.Directory(), CommonOptions.Json());
        var which = new SpokenArgument<string>("WHICH") { Says = LiveOptionPhrases.Which };
        var command = new SpokenCommand("use", LiveVerbPhrases.CodexUse) { which, directory, json };
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

    private static SpokenCommand Install(Machine machine)
    {
        var (json, yes) = (CommonOptions.Json(), CommonOptions.Yes());
        var directory = CommonOptions.Directory();
        var file = new SpokenArgument<string>("FILE") { Says = LiveOptionPhrases.CodexFile };
        var command = new SpokenCommand("install", LiveVerbPhrases.CodexInstall) { file, yes, directory, json };
        command.SetAction(result =>
        {
            var folder = result.DirectoryOf(directory, machine);
            var run = new CodexInstall(machine, folder, result.GetValue(yes), result.GetValue(json));
            return run.Run(machine.Absolute(result.GetValue(file)!));
        });
        return command;
    }

    private static SpokenCommand Login(Machine machine)
    {
        var (directory, yes) = (CommonOptions.Directory(), CommonOptions.Yes());
        var json = CommonOptions.Json();
        var command = new SpokenCommand("login", LiveVerbPhrases.CodexLogin) { yes, directory, json };
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
