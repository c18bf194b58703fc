using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Probes.Health;
using TmuxAgent.Cli.Regenerating;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Repositories;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Commands;

/// <summary>One run of <c>webhook test</c>.</summary>
internal sealed class WebhookTest(Machine machine, WorkFolder folder, CancellationToken stop)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(15);

    /// <summary>Sends one message, and says what became of it.</summary>
    public int Run(string? said, bool isMarkdown, bool json)
    {
        var scene = ServiceStatus.Scene(machine, folder);
        CloneTrust.Require(scene.Repository, ClonePhrases.NothingSent);
        var webhook = Find(scene);
        var message = Check(new WebhookMessage(said ?? Message(isMarkdown), isMarkdown));
        var sent = new SentMessages(StateFolder.Of(scene.Root, machine), machine.Clock);
        if (sent.WaitFor(WebhookErrors.LimitPerMinute) is { Ticks: > 0 } wait)
            throw new StoppedException(
                ExitCode.TryAgain,
                WebhookPhrases.WaitForLimit(WebhookErrors.LimitPerMinute, (int)Math.Ceiling(wait.TotalSeconds))
            );
        sent.Add();
        return Print(webhook, message, Send(webhook, message), json);
    }

    private static Webhook Find(HealthScene scene)
    {
        if (Webhook.Find(scene, out var trouble) is not { } webhook)
            throw new StoppedException(ExitCode.Usage, WebhookPhrases.NothingSent(trouble!.Reason, Webhook.Key));
        if (webhook.HasBrokenProxy)
            throw new StoppedException(ExitCode.Usage, WebhookPhrases.BrokenProxy);
        return webhook;
    }

    private static WebhookMessage Check(WebhookMessage message) =>
        message.Text.Length == 0 ? throw new StoppedException(ExitCode.Usage, WebhookPhrases.Empty)
        : message.Bytes > message.Longest
            ? throw new StoppedException(
                ExitCode.Usage,
                WebhookPhrases.TooLong(message.Bytes, message.Longest, message.Kind, message.IsMarkdown)
            )
        : message;

    private WebhookAnswer Send(Webhook webhook, WebhookMessage message)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(stop);
        deadline.CancelAfter(Limit);
        try
        {
            return webhook.SendAsync(message, deadline.Token).GetAwaiter().GetResult();
        }
        catch (NetworkException failure)
        {
            stop.ThrowIfCancellationRequested();
            throw new StoppedException(
                ExitCode.Findings,
                WebhookPhrases.Unreachable(webhook.Host, Way(webhook), failure.Words)
            );
        }
    }

    private int Print(Webhook webhook, WebhookMessage message, WebhookAnswer answer, bool json)
    {
        var error = answer.Code is { } code && !answer.IsAccepted ? WebhookErrors.Of(code) : null;
        var exitCode =
            answer.IsAccepted ? ExitCode.Success
            : error is { IsForNow: true } ? ExitCode.TryAgain
            : ExitCode.Findings;
        var remedy = error?.Remedy ?? (answer.IsAccepted ? Phrase.None : WebhookPhrases.AnotherService);
        var command = error?.Command ?? (answer.IsAccepted ? "" : $"tmuxagent env set {Webhook.Key}");
        if (json)
            PrintJson(webhook, message, answer, exitCode, remedy, command);
        else
            PrintText(webhook, message, answer, remedy, command);
        return exitCode;
    }

    private void PrintText(Webhook webhook, WebhookMessage message, WebhookAnswer answer, Phrase remedy, string command)
    {
        var output = machine.Terminal.Output;
        if (answer.IsAccepted)
        {
            output.WriteLine(
                machine.Terminal.Say(WebhookPhrases.Sent(webhook.Host, message.Kind, message.Bytes, Way(webhook)))
            );
            return;
        }
        output.WriteLine(machine.Terminal.Say(WebhookPhrases.NotAccepted(answer.Words)));
        output.WriteLine($"  {machine.Terminal.Say(remedy)}");
        if (command.Length > 0)
            output.WriteLine($"  -> {command}");
    }

    private void PrintJson(
        Webhook webhook,
        WebhookMessage message,
        WebhookAnswer answer,
        int exitCode,
        Phrase remedy,
        string command
    )
    {
        JsonReport.Print(
            machine.Terminal.Output,
            writer =>
            {
                writer.WriteString("verb", "webhook test");
                writer.WriteNumber("exitCode", exitCode);
                writer.WriteBoolean("accepted", answer.IsAccepted);
                writer.WriteString("kind", message.Kind);
                writer.WriteNumber("bytes", message.Bytes);
                writer.WriteString("host", webhook.Host);
                writer.WriteString("proxy", webhook.Proxy?.ToString());
                writer.WriteNumber("status", answer.Status);
                if (answer.Code is { } said)
                    writer.WriteNumber("errcode", said);
                else
                    writer.WriteNull("errcode");
                writer.WriteString("reason", answer.IsAccepted ? null : machine.Terminal.Say(answer.Words));
                writer.WriteString("remedy", remedy.IsEmpty ? null : machine.Terminal.Say(remedy));
                writer.WriteString("command", command.Length == 0 ? null : command);
                JsonReport.WriteStrings(writer, "errors", []);
            }
        );
    }

    private string Message(bool isMarkdown) =>
        machine.Terminal.Say(isMarkdown ? WebhookPhrases.TestMarkdown : WebhookPhrases.TestMessage);

    private static Phrase Way(Webhook webhook) =>
        webhook.Proxy is { } proxy ? WebhookPhrases.ThroughProxy(proxy.ToString()) : NetworkPhrases.Directly;
}
