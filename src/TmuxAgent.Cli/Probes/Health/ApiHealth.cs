using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Repositories;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Scaffolding.Health;

namespace TmuxAgent.Cli.Probes.Health;

/// <summary>Whether the model API answers by the way and with the key of codex. The list of models is asked for, which costs nothing.</summary>
internal sealed class ApiHealth() : HealthProbe("api", ProbePhrases.Api)
{
    /// <inheritdoc/>
    public override async Task<IReadOnlyList<HealthFinding>> LookAsync(HealthScene scene, CancellationToken deadline)
    {
        var codex = new CodexPlace(scene).Find(scene.Machine.Variable("PATH") ?? "");
        var isFake = codex is null || CodexPlace.IsFake(codex);
        var key = ModelKey.Find(scene);
        if (key is null && isFake)
            return [NotApplicable(NetworkPhrases.NoKeyNeeded)];
        if (!scene.IsKnown)
            return [NotApplicable(NetworkPhrases.NotAsked(ClonePhrases.NeverGenerated))];
        if (key is null && !ModelKey.IsLoggedIn(scene))
            return [Troubles.ApiNoKey.With()];
        var findings = new List<HealthFinding>();
        if (scene.Value("OPENAI_BASE_URL") is not null)
            findings.Add(Troubles.ApiBaseUrlIgnored.With());
        if (!Uri.TryCreate(ModelKey.BaseOf(scene.Manifest).TrimEnd('/') + "/models", UriKind.Absolute, out var url))
            return [Troubles.ApiNotUrl.With()];
        var settings = new ProxySettings(scene.Shell);
        var proxy = settings.AddressFor(url);
        if (proxy is { IsSocks: true } && !isFake)
            findings.Add(Troubles.ApiSocksOnly.With());
        findings.Add(await AskAsync(url, proxy, key, deadline));
        return findings;
    }

    private static async Task<HealthFinding> AskAsync(
        Uri url,
        ProxyAddress? proxy,
        (string Name, string Value)? key,
        CancellationToken deadline
    )
    {
        (string, string)[] headers = key is { } known ? [("Authorization", $"Bearer {known.Value}")] : [];
        var way = proxy is null ? NetworkPhrases.Directly : NetworkPhrases.Through(proxy.ToString());
        try
        {
            var answer = await Network.AskAsync("GET", url, proxy, headers, "", readsBody: false, deadline);
            return key is null && answer.Status < 500
                ? Ok(NetworkPhrases.ApiAnswers(url.Authority, way))
                : Judge(answer.Status, url, way, key?.Name ?? ModelKey.Name);
        }
        catch (NetworkException failure)
        {
            return failure.Failure switch
            {
                NetworkFailure.Tls => Troubles.ApiTls.With(url.Authority, way),
                NetworkFailure.TimedOut => Troubles.ApiTimeOut.With(url.Authority, way),
                NetworkFailure.ProxyRefused when failure.Status is 407 or SocksProtocol.LoginRefused =>
                    Troubles.ApiProxyLogin.With(way, KeyOf(url)),
                _ => Troubles.ApiUnreachable.With(url.Authority, way, failure.Words),
            };
        }
    }

    private static HealthFinding Judge(int status, Uri url, Phrase way, string key) =>
        status switch
        {
            >= 200 and < 400 => Ok(NetworkPhrases.ApiAccepts(url.Authority, way)),
            401 => Troubles.ApiKeyRefused.With(key),
            403 => Troubles.ApiForbidden.With(),
            404 => Troubles.ApiNotFound.With(url.AbsolutePath),
            407 => Troubles.ApiProxyLogin.With(way, KeyOf(url)),
            429 => Troubles.ApiLimited.With(),
            >= 500 => Troubles.ApiFault.With(status),
            _ => Troubles.ApiUnexpected.With(status),
        };

    private static string KeyOf(Uri url) => url.Scheme == Uri.UriSchemeHttps ? "HTTPS_PROXY" : "HTTP_PROXY";
}
