using System.Text.Encodings.Web;
using System.Text.Json;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Probes.Health;

/// <summary>
/// The webhook's address, and whether its host answers: one that does not ends the orchestrator. A message is sent only where
/// that is asked for; otherwise the host is asked without the path and the key.
/// </summary>
internal sealed class WebhookHealth()
    : HealthProbe("webhook", "the WeCom webhook: well-formed, its host answers; --send sends")
{
    /// <summary>The key that holds its address.</summary>
    public const string Key = "WECOM_WEBHOOK";

    private const int BadAddress = 93000;
    private const int TooMany = 45009;

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<HealthFinding>> LookAsync(HealthScene scene, CancellationToken deadline)
    {
        if (scene.Manifest.Env.Keys.All(key => key.Name != Key))
            return [NotApplicable($"tmuxagent.toml declares no {Key}")];
        if (scene.Value(Key) is not { } text)
            return [Troubles.WebhookMissing.With()];
        if (text.Any(char.IsWhiteSpace) || text[0] is '"' or '\'' || Parse(text) is not { } url)
            return [Troubles.WebhookNotUrl.With()];
        if (url.PathAndQuery.Length < 2)
            return [Troubles.WebhookIncomplete.With()];
        if (url.AbsolutePath.EndsWith("/webhook/send", StringComparison.Ordinal) && !HasKey(url))
            return [Troubles.WebhookIncomplete.With()];
        var proxy = new ProxySettings(scene.Shell).AddressFor(url);
        try
        {
            return
            [
                scene.Wishes.SendsMessage
                    ? await SendAsync(url, proxy, deadline)
                    : await AskHostAsync(url, proxy, deadline),
            ];
        }
        catch (NetworkException failure)
        {
            return [Troubles.WebhookUnreachable.With(url.Authority, failure.Words)];
        }
    }

    private static Uri? Parse(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.Host.Length > 0
            ? url
            : null;

    private static bool HasKey(Uri url) =>
        url
            .Query.TrimStart('?')
            .Split('&')
            .Any(part => part.StartsWith("key=", StringComparison.Ordinal) && part.Length > 4);

    private static async Task<HealthFinding> AskHostAsync(Uri url, ProxyAddress? proxy, CancellationToken deadline)
    {
        var host = new Uri(url.GetLeftPart(UriPartial.Authority) + "/");
        await Network.AskAsync("GET", host, proxy, [], "", readsBody: false, deadline);
        return Ok($"well-formed, and {url.Authority} answers; --send tries the whole way");
    }

    private static async Task<HealthFinding> SendAsync(Uri url, ProxyAddress? proxy, CancellationToken deadline)
    {
        var text = JavaScriptEncoder.Default.Encode("tmuxagent doctor: this message shows that the webhook works.");
        var answer = await Network.AskAsync(
            "POST",
            url,
            proxy,
            [("Content-Type", "application/json")],
            $$$"""{"msgtype":"text","text":{"content":"{{{text}}}"}}""",
            readsBody: true,
            deadline
        );
        return ErrorCodeOf(answer.Body) switch
        {
            _ when answer.Status != 200 => Troubles.WebhookRefused.With($"HTTP {answer.Status}"),
            0 => Ok("the message was accepted"),
            BadAddress => Troubles.WebhookDead.With(),
            TooMany => Troubles.WebhookLimited.With(),
            null => Troubles.WebhookRefused.With("no errcode in its answer"),
            { } code => Troubles.WebhookRefused.With($"errcode {code}"),
        };
    }

    private static int? ErrorCodeOf(string body)
    {
        try
        {
            using var answer = JsonDocument.Parse(body);
            return
                answer.RootElement.ValueKind == JsonValueKind.Object
                && answer.RootElement.TryGetProperty("errcode", out var code)
                && code.TryGetInt32(out var number)
                ? number
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
