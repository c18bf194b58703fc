using System.Buffers;
using System.Text;
using System.Text.Json;
using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Scaffolding.Health;

namespace TmuxAgent.Cli.Probes.Health;

/// <summary>The WeCom group's bot: its address, and what can be sent to it. No text of this class holds the address's key.</summary>
internal sealed class Webhook
{
    /// <summary>The key of the env file that holds the address.</summary>
    public const string Key = "WECOM_WEBHOOK";

    private readonly Uri _url;
    private readonly ProxySettings _proxies;

    private Webhook(Uri url, ProxySettings proxies)
    {
        _url = url;
        _proxies = proxies;
    }

    /// <summary>Its host and port.</summary>
    public string Host => _url.Authority;

    /// <summary>The proxy by which the orchestrator goes there; null for none.</summary>
    public ProxyAddress? Proxy => _proxies.AddressFor(_url);

    /// <summary>Whether a proxy is set for it that is no address of one.</summary>
    public bool HasBrokenProxy => _proxies.For(_url) is not null && Proxy is null;

    /// <summary>What must not be shown of it.</summary>
    public IEnumerable<string> Secrets =>
        _url
            .Query.TrimStart('?')
            .Split('&')
            .Where(part => part.StartsWith("key=", StringComparison.Ordinal))
            .Select(part => part[4..])
            .Append(_url.PathAndQuery);

    /// <summary>The webhook that the orchestrator would use.</summary>
    /// <param name="scene">The repository and its machine.</param>
    /// <param name="trouble">What is wrong with its address, where there is none to use.</param>
    public static Webhook? Find(HealthScene scene, out HealthFinding? trouble)
    {
        trouble = null;
        if (scene.Value(Key) is not { } text)
            trouble = Troubles.WebhookMissing.With();
        else if (text.Any(char.IsWhiteSpace) || text[0] is '"' or '\'' || Parse(text) is not { } url)
            trouble = Troubles.WebhookNotUrl.With();
        else if (url.PathAndQuery.Length < 2 || IsWithoutKey(url))
            trouble = Troubles.WebhookIncomplete.With();
        else
            return new Webhook(url, new ProxySettings(scene.Shell));
        return null;
    }

    /// <summary>Asks its host for anything, without the path and the key.</summary>
    /// <exception cref="NetworkException">No answer came.</exception>
    public Task<HttpAnswer> AskHostAsync(CancellationToken deadline) =>
        Network.AskAsync(
            "GET",
            new Uri(_url.GetLeftPart(UriPartial.Authority) + "/"),
            Proxy,
            [],
            "",
            readsBody: false,
            deadline
        );

    /// <summary>Sends a message.</summary>
    /// <exception cref="NetworkException">No answer came.</exception>
    public async Task<WebhookAnswer> SendAsync(WebhookMessage message, CancellationToken deadline)
    {
        var answer = await Network.AskAsync(
            "POST",
            _url,
            Proxy,
            [("Content-Type", "application/json")],
            message.Json,
            readsBody: true,
            deadline
        );
        return new WebhookAnswer(answer.Status, ErrorCodeOf(answer.Body));
    }

    private static Uri? Parse(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.Host.Length > 0
            ? url
            : null;

    private static bool IsWithoutKey(Uri url) =>
        url.AbsolutePath.EndsWith("/webhook/send", StringComparison.Ordinal)
        && !url
            .Query.TrimStart('?')
            .Split('&')
            .Any(part => part.StartsWith("key=", StringComparison.Ordinal) && part.Length > 4);

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

/// <summary>One message of a bot.</summary>
/// <param name="Text">Its text.</param>
/// <param name="IsMarkdown">Whether that is markdown.</param>
internal sealed record WebhookMessage(string Text, bool IsMarkdown)
{
    // Of UTF-8, as WeCom's page on group bots says.
    private const int LongestText = 2048;
    private const int LongestMarkdown = 4096;

    /// <summary>The kind, as WeCom calls it.</summary>
    public string Kind => IsMarkdown ? "markdown" : "text";

    /// <summary>Its length in UTF-8.</summary>
    public int Bytes => Encoding.UTF8.GetByteCount(Text);

    /// <summary>The longest that is taken.</summary>
    public int Longest => IsMarkdown ? LongestMarkdown : LongestText;

    /// <summary>What is sent.</summary>
    public string Json
    {
        get
        {
            var buffer = new ArrayBufferWriter<byte>();
            // ASCII on the way, whatever the text is.
            using (var json = new Utf8JsonWriter(buffer))
            {
                json.WriteStartObject();
                json.WriteString("msgtype", Kind);
                json.WriteStartObject(Kind);
                json.WriteString("content", Text);
                json.WriteEndObject();
                json.WriteEndObject();
            }
            return Encoding.UTF8.GetString(buffer.WrittenSpan);
        }
    }
}

/// <summary>What came back for a message.</summary>
/// <param name="Status">The status of HTTP.</param>
/// <param name="Code">WeCom's own code; null where there is none.</param>
internal sealed record WebhookAnswer(int Status, int? Code)
{
    /// <summary>Whether the message was taken.</summary>
    public bool IsAccepted => Status == 200 && Code == 0;

    /// <summary>What was answered, in words; the code's meaning with it.</summary>
    public Phrase Words =>
        Status != 200 ? Phrase.Verbatim($"HTTP {Status}")
        : Code is { } code ? WebhookPhrases.Answer(code, WebhookErrors.Of(code).Meaning)
        : WebhookPhrases.AnswerWithoutCode;
}
