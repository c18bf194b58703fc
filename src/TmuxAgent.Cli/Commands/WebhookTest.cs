using TmuxAgent.Cli.Probes.Health;
using TmuxAgent.Cli.Regenerating;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Repositories;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Manifest;

namespace TmuxAgent.Cli.Commands;

/// <summary>One run of <c>webhook test</c>.</summary>
internal sealed class WebhookTest(Machine machine, WorkFolder folder, CancellationToken stop)
{
    private const string Text = "tmuxagent: this message shows that the webhook works. 消息可以送达。";
    private const string Markdown = "**tmuxagent**\n> this message shows that the webhook works. 消息可以送达。";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(15);

    /// <summary>Sends one message, and says what became of it.</summary>
    public int Run(string? said, bool isMarkdown, bool json)
    {
        var scene = ServiceStatus.Scene(machine, folder);
        CloneTrust.Require(scene.Repository, "nothing is sent to an address that this clone may have brought");
        var webhook = Find(scene);
        var message = Check(new WebhookMessage(said ?? (isMarkdown ? Markdown : Text), isMarkdown));
        var sent = new SentMessages(StateFolder.Of(scene.Root, machine), machine.Clock);
        if (sent.WaitFor(WebhookErrors.LimitPerMinute) is { Ticks: > 0 } wait)
            throw new StoppedException(
                ExitCode.TryAgain,
                $"{WebhookErrors.LimitPerMinute} messages a minute are allowed and were sent; nothing more is sent for {Math.Ceiling(wait.TotalSeconds)} s, then try again"
            );
        sent.Add();
        return Print(webhook, message, Send(webhook, message), json);
    }

    private static Webhook Find(HealthScene scene)
    {
        if (Webhook.Find(scene, out var trouble) is not { } webhook)
            throw new StoppedException(
                ExitCode.Usage,
                $"nothing is sent: {trouble!.Reason}; `tmuxagent env set {Webhook.Key}` asks for it, and does not show it"
            );
        if (webhook.HasBrokenProxy)
            throw new StoppedException(
                ExitCode.Usage,
                "nothing is sent: the proxy that is set for it is no address of one; `tmuxagent doctor --only proxy` says which"
            );
        return webhook;
    }

    private static WebhookMessage Check(WebhookMessage message) =>
        message.Text.Length == 0
            ? throw new StoppedException(ExitCode.Usage, "MESSAGE is empty, which WeCom refuses; say something")
        : message.Bytes > message.Longest
            ? throw new StoppedException(
                ExitCode.Usage,
                $"MESSAGE has {message.Bytes} bytes of UTF-8, and WeCom takes {message.Longest} of {message.Kind}; nothing was sent. Shorten it"
                    + (message.IsMarkdown ? "" : ", or send it with --markdown, which may be twice as long")
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
                $"{webhook.Host} cannot be reached {Way(webhook)}: {failure.Words}; `tmuxagent doctor --only proxy,webhook` says why"
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
        var remedy =
            error?.Remedy
            ?? (answer.IsAccepted ? "" : "the address may be another service's; look at it and set it anew:");
        var command = error?.Command ?? (answer.IsAccepted ? "" : $"tmuxagent env set {Webhook.Key}");
        if (json)
            PrintJson(webhook, message, answer, exitCode, remedy, command);
        else
            PrintText(webhook, message, answer, remedy, command);
        return exitCode;
    }

    private void PrintText(Webhook webhook, WebhookMessage message, WebhookAnswer answer, string remedy, string command)
    {
        var output = machine.Terminal.Output;
        if (answer.IsAccepted)
        {
            output.WriteLine(
                $"{webhook.Host} has accepted a {message.Kind} message of {message.Bytes} bytes, sent {Way(webhook)}"
            );
            return;
        }
        output.WriteLine($"the message was not accepted ({answer.Words})");
        output.WriteLine($"  {remedy}");
        if (command.Length > 0)
            output.WriteLine($"  -> {command}");
    }

    private void PrintJson(
        Webhook webhook,
        WebhookMessage message,
        WebhookAnswer answer,
        int exitCode,
        string remedy,
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
                writer.WriteString("reason", answer.IsAccepted ? null : answer.Words);
                writer.WriteString("remedy", remedy.Length == 0 ? null : remedy);
                writer.WriteString("command", command.Length == 0 ? null : command);
                JsonReport.WriteStrings(writer, "errors", []);
            }
        );
    }

    private static string Way(Webhook webhook) =>
        webhook.Proxy is { } proxy ? $"through the proxy {proxy}" : "directly";
}
