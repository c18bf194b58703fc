using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Scaffolding.Health;

namespace TmuxAgent.Cli.Probes.Health;

/// <summary>
/// The webhook's address, and whether its host answers: one that does not ends the orchestrator. A message is sent only where
/// that is asked for; otherwise the host is asked without the path and the key.
/// </summary>
internal sealed class WebhookHealth() : HealthProbe("webhook", ProbePhrases.Webhook)
{
    /// <inheritdoc/>
    public override async Task<IReadOnlyList<HealthFinding>> LookAsync(HealthScene scene, CancellationToken deadline)
    {
        if (scene.Manifest.Env.Keys.All(key => key.Name != Webhook.Key))
            return [NotApplicable(WebhookPhrases.NotDeclared(Webhook.Key))];
        if (Webhook.Find(scene, out var trouble) is not { } webhook)
            return [trouble!];
        try
        {
            return
            [
                scene.Wishes.SendsMessage
                    ? await SendAsync(scene, webhook, deadline)
                    : await AskAsync(webhook, deadline),
            ];
        }
        catch (NetworkException failure)
        {
            return [Troubles.WebhookUnreachable.With(webhook.Host, failure.Words)];
        }
    }

    private static async Task<HealthFinding> AskAsync(Webhook webhook, CancellationToken deadline)
    {
        await webhook.AskHostAsync(deadline);
        return Ok(WebhookPhrases.HostAnswers(webhook.Host));
    }

    private static async Task<HealthFinding> SendAsync(
        HealthScene scene,
        Webhook webhook,
        CancellationToken deadline
    ) =>
        await webhook.SendAsync(
            new WebhookMessage(scene.Machine.Terminal.Say(WebhookPhrases.DoctorMessage), IsMarkdown: false),
            deadline
        ) switch
        {
            { IsAccepted: true } => Ok(WebhookPhrases.Accepted),
            { Status: 200, Code: WebhookErrors.BadAddress } => Troubles.WebhookDead.With(),
            { Status: 200, Code: WebhookErrors.TooMany } => Troubles.WebhookLimited.With(),
            var answer => Troubles.WebhookRefused.With(answer.Words),
        };
}
