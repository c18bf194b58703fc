using System.Globalization;
using TmuxAgent.Core.Collections;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Manifest;

/// <summary>
/// The keys that follow from <c>[proxy]</c> and <c>[codex]</c> without being declared. Each proxy key comes in upper and
/// lower case, because curl reads <c>http_proxy</c> in lower case only and other programs only the upper case one.
/// </summary>
internal static class ImpliedKeys
{
    /// <summary>
    /// The declared keys, then the implied ones that are not declared. A declared key of an implied name keeps what it
    /// says and takes from the section only a default that it lacks.
    /// </summary>
    public static List<EnvKey> AddTo(
        IReadOnlyList<EnvKey> declared,
        ProxySection proxy,
        CodexSection codex,
        Language language
    )
    {
        var keys = declared.ToList();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < keys.Count; i++)
            places.Add(keys[i].Name, i);
        foreach (var implied in Canonical(proxy, codex, language))
        {
            var key = implied;
            if (places.TryGetValue(implied.Name, out var place))
                keys[place] = key = Completed(keys[place], implied);
            else
                keys.Add(key);
            if (
                key.Name.EndsWith("_PROXY", StringComparison.Ordinal)
                && !places.ContainsKey(key.Name.ToLowerInvariant())
            )
                keys.Add(MirrorOf(key, language));
        }
        return keys;
    }

    /// <summary>The key of the manifest that gives an implied key its value, by dotted path; null for every other key.</summary>
    public static string? SettingOf(string name) =>
        name switch
        {
            "HTTP_PROXY" or "HTTPS_PROXY" => "proxy.http",
            "ALL_PROXY" => "proxy.socks",
            LoopbackNames.NoProxyKey => "proxy.no_proxy",
            "CODEX_MODEL" => "codex.model",
            "CODEX_TIMEOUT_SECONDS" => "codex.timeout_seconds",
            _ => null,
        };

    private static IEnumerable<EnvKey> Canonical(ProxySection proxy, CodexSection codex, Language language)
    {
        yield return Implied(
            "HTTP_PROXY",
            EnvKeyType.Url,
            NullIfEmpty(proxy.Http),
            ImpliedKeyPhrases.Http.In(language)
        );
        yield return Implied(
            "HTTPS_PROXY",
            EnvKeyType.Url,
            NullIfEmpty(proxy.Http),
            ImpliedKeyPhrases.Https.In(language)
        );
        yield return Implied(
            "ALL_PROXY",
            EnvKeyType.Url,
            NullIfEmpty(proxy.Socks),
            ImpliedKeyPhrases.AllOthers.In(language)
        );
        yield return Implied(
            LoopbackNames.NoProxyKey,
            EnvKeyType.List,
            string.Join(",", proxy.NoProxy),
            ImpliedKeyPhrases.NoProxy.In(language)
        );
        yield return Implied(
            "CODEX_MODEL",
            EnvKeyType.String,
            NullIfEmpty(codex.Model),
            ImpliedKeyPhrases.CodexModel.In(language)
        );
        yield return Implied(
            "CODEX_TIMEOUT_SECONDS",
            EnvKeyType.Duration,
            // Through decimal, whose text is the same on every framework.
            ((decimal)codex.TimeoutSeconds).ToString(CultureInfo.InvariantCulture),
            ImpliedKeyPhrases.CodexTimeout.In(language)
        );
    }

    // As secret, as limited and as deprecated as the key itself; whether a value is needed is said once.
    private static EnvKey MirrorOf(EnvKey key, Language language) =>
        key with
        {
            Name = key.Name.ToLowerInvariant(),
            MirrorOf = key.Name,
            Implied = true,
            Requirement = Requirement.Optional,
            Description = ImpliedKeyPhrases.Mirror(key.Name).In(language),
        };

    private static EnvKey Implied(string name, EnvKeyType type, string? value, string description) =>
        new(name, type)
        {
            Default = value,
            Description = description,
            Implied = true,
        };

    private static EnvKey Completed(EnvKey declared, EnvKey implied)
    {
        var value = declared.Default ?? implied.Default;
        if (declared.Name == LoopbackNames.NoProxyKey && value is not null)
            value = string.Join(",", ProxyBinder.WithLoopback(EnvValue.ReadList(value)));
        var fits = value is not null && !declared.Secret && EnvValueCheck.Problem(declared, value) is null;
        return fits ? declared with { Default = value } : declared;
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
