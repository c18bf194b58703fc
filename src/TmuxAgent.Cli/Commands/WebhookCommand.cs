using System.CommandLine;
using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Commands;

/// <summary><c>tmuxagent webhook</c>: the WeCom group's bot.</summary>
internal static class WebhookCommand
{
    /// <summary>The verb's command line.</summary>
    public static Command Create(Machine machine) =>
        new SpokenCommand("webhook", LiveVerbPhrases.Webhook) { Test(machine) };

    private static SpokenCommand Test(Machine machine)
    {
        var (directory, json) = (CommonOptions.Directory(), CommonOptions.Json());
        var message = new SpokenArgument<string?>("MESSAGE")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Says = LiveOptionPhrases.Message,
        };
        var markdown = new SpokenOption<bool>("--markdown") { Says = LiveOptionPhrases.Markdown };
        var command = new SpokenCommand("test", LiveVerbPhrases.WebhookTest) { message, markdown, directory, json };
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
