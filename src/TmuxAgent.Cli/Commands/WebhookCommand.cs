using System.CommandLine;
using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Commands;

/// <summary><c>tmuxagent webhook</c>: the WeCom group's bot.</summary>
internal static class WebhookCommand
{
    /// <summary>The verb's command line.</summary>
    public static Command Create(Machine machine) =>
        new("webhook", "Try the WeCom group's bot that the orchestrator reports to.") { Test(machine) };

    private static Command Test(Machine machine)
    {
        var (directory, json) = (CommonOptions.Directory(), CommonOptions.Json());
        var message = new Argument<string?>("MESSAGE")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = "What is sent; a sentence that says what it is where nothing is said.",
        };
        var markdown = new Option<bool>("--markdown") { Description = "Send it as markdown instead of text." };
        var command = new Command(
            "test",
            "Send one message by the way that the orchestrator goes, and explain the answer."
        )
        {
            message,
            markdown,
            directory,
            json,
        };
        command.SetAction(result =>
        {
            using var stop = new StopSignals();
            var test = new WebhookTest(machine, result.DirectoryOf(directory, machine), stop.Token);
            return stop.Guard(
                () => test.Run(result.GetValue(message), result.GetValue(markdown), result.GetValue(json)),
                () => { }
            );
        });
        return command;
    }
}
