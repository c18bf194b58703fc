using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Scaffolding.Health;

namespace TmuxAgent.Cli.Probes.Health;

/// <summary>Whether each proxy is reachable, and lets the host through that the orchestrator asks.</summary>
internal sealed class ProxyHealth() : HealthProbe("proxy", ProbePhrases.Proxy)
{
    private const int Forbidden = 403;
    private const int LoginWanted = 407;
    private const int LoginWantedByTinyproxy = 401;
    private const int NotAllowedBySocksRules = 2;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    // RFC 1928: version 5, one method offered, "no authentication".
    private static readonly byte[] SocksGreeting = [5, 1, 0];

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<HealthFinding>> LookAsync(HealthScene scene, CancellationToken deadline)
    {
        var settings = new ProxySettings(scene.Shell);
        // One proxy under several names is asked once.
        var proxies = ProxySettings
            .Keys.Select(key => (Key: key, Text: settings.Find(key)))
            .Where(named => named.Text is not null)
            .GroupBy(named => named.Text!, named => named.Key)
            .ToList();
        if (proxies.Count == 0)
            return [NotApplicable(NetworkPhrases.NoProxy)];
        var target = FindTarget(scene, settings);
        return await Task.WhenAll(proxies.Select(proxy => AskAsync(proxy.Key, [.. proxy], target, deadline)));
    }

    // The host that a proxy must let through; null where every host is asked directly.
    private static Uri? FindTarget(HealthScene scene, ProxySettings settings) =>
        new[] { ModelKey.BaseOf(scene.Manifest), scene.Value(Webhook.Key) ?? "" }
            .Select(text => Uri.TryCreate(text, UriKind.Absolute, out var url) ? url : null)
            .FirstOrDefault(url => url is not null && settings.For(url) is not null);

    private static async Task<HealthFinding> AskAsync(
        string text,
        string[] keys,
        Uri? target,
        CancellationToken deadline
    )
    {
        var names = string.Join(", ", keys);
        // A remedy is typed for each of the keys.
        var all = string.Join("= && tmuxagent env set ", keys);
        if (ProxyAddress.Parse(text) is not { } proxy)
            return Troubles.ProxyNotUrl.With(all, names);
        try
        {
            await using var stream = await NetworkException.Guard(() => Network.ConnectAsync(proxy, deadline));
        }
        catch (NetworkException failure)
        {
            return Troubles.ProxyDown.With(all, names, proxy, failure.Words);
        }
        var (host, port) = target is null ? ("localhost", 443) : (target.IdnHost.Trim('[', ']'), target.Port);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(deadline);
        var way = NetworkException.Guard(() => Network.TunnelAsync(proxy, host, port, end.Token));
        // A program that waits for another protocol says nothing at all.
        if (
            await Task.WhenAny(way, Task.Delay(Patience, CancellationToken.None)) != way
            && await FindOtherProtocolAsync(proxy) is { IsEmpty: false } spoken
        )
        {
            await end.CancelAsync();
            return Troubles.ProxyOther.With(all, names, proxy, NameOf(proxy), spoken);
        }
        try
        {
            await using var tunnel = await way;
            return Ok(
                target is null
                    ? NetworkPhrases.IsProxy(names, proxy.ToString())
                    : NetworkPhrases.ProxyReaches(names, proxy.ToString(), host)
            );
        }
        catch (NetworkException failure)
        {
            return await ExplainAsync(failure, proxy, all, names, target is null ? null : $"{host}:{port}", deadline);
        }
    }

    private static async Task<HealthFinding> ExplainAsync(
        NetworkException failure,
        ProxyAddress proxy,
        string key,
        string names,
        string? target,
        CancellationToken deadline
    )
    {
        if (failure.Failure == NetworkFailure.TimedOut)
            return Troubles.ProxySilent.With(key, names, proxy);
        if (failure.Failure != NetworkFailure.ProxyRefused)
        {
            var other = await FindOtherProtocolAsync(proxy);
            return Troubles.ProxyOther.With(key, names, proxy, NameOf(proxy), other);
        }
        if (failure.Status is LoginWanted or LoginWantedByTinyproxy or SocksProtocol.LoginRefused)
            return Troubles.ProxyLogin.With(names.Replace(",", "", StringComparison.Ordinal), names, proxy);
        var isAboutTarget = proxy.IsSocks || failure.Status is Forbidden or >= 500 and not 501;
        if (!isAboutTarget)
            return Troubles.ProxyNoProxy.With(key, names, proxy, failure.Status);
        // Where nothing is asked through it, it is enough that it is one.
        if (target is null)
            return Ok(NetworkPhrases.IsProxy(names, proxy.ToString()));
        return failure.Status is Forbidden or NotAllowedBySocksRules
            ? Troubles.ProxyForbids.With(key, names, proxy, target, failure.Message)
            : Troubles.ProxyNoWayOut.With(key, names, proxy, target, failure.Message);
    }

    private static string NameOf(ProxyAddress proxy) => proxy.IsSocks ? "SOCKS 5" : "HTTP";

    private static async Task<Phrase> FindOtherProtocolAsync(ProxyAddress proxy)
    {
        if (proxy.IsSocks)
            return
                await AskFirstBytesAsync(proxy, "OPTIONS * HTTP/1.0\r\n\r\n"u8.ToArray()) is [(byte)'H', (byte)'T', ..]
                ? NetworkPhrases.SpeaksHttp
                : Phrase.None;
        return await AskFirstBytesAsync(proxy, SocksGreeting) is [5, ..] ? NetworkPhrases.SpeaksSocks : Phrase.None;
    }

    private static async Task<byte[]> AskFirstBytesAsync(ProxyAddress proxy, byte[] greeting)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        try
        {
            return await NetworkException.Guard(async () =>
            {
                await using var stream = await Network.ConnectAsync(proxy.Host, proxy.Port, limit.Token);
                await stream.WriteAsync(greeting, limit.Token);
                var answer = new byte[2];
                return answer[..await stream.ReadAsync(answer, limit.Token)];
            });
        }
        catch (NetworkException)
        {
            return [];
        }
    }
}
