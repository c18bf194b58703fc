using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Manifest;

namespace TmuxAgent.Cli.Interaction;

/// <summary>
/// Asks for the two proxies. One that is given under the other's name is put where it belongs; one with a password goes to
/// the env file whole, and into the manifest without it.
/// </summary>
/// <param name="terminal">Where to ask.</param>
internal sealed class ProxyQuestions(Terminal terminal)
{
    private const string HttpLabel = "HTTP proxy";
    private const string SocksLabel = "SOCKS proxy";

    private static readonly EnvKey Key = new("The proxy", EnvKeyType.Url);

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    /// <summary>The proxies with a password, by the keys of the env file.</summary>
    public IReadOnlyDictionary<string, string> Values => _values;

    /// <summary>Asks, and gives the manifest with the answers.</summary>
    public AgentManifest Ask(AgentManifest proposal, WizardAnswers answers)
    {
        var http = answers.Ask(HttpLabel, proposal.Proxy.Http, AskHttp, AnswerKind.Url);
        if (ProxyUrl.HasScheme(http, ProxyUrl.SocksSchemes))
        {
            Folded.Print(terminal.Error, terminal.Width, "That is a SOCKS proxy, and is taken as one.");
            answers.Set(HttpLabel, "");
            answers.Set(SocksLabel, http, AnswerKind.Url);
            http = "";
        }
        var socks = answers.Ask(SocksLabel, proposal.Proxy.Socks, former => AskSocks(former, http), AnswerKind.Url);
        if (ProxyUrl.HasScheme(socks, ProxyUrl.HttpSchemes))
        {
            Folded.Print(terminal.Error, terminal.Width, "That is an HTTP proxy, and is taken as one.");
            answers.Set(HttpLabel, http = socks);
            answers.Set(SocksLabel, socks = "");
        }
        _values.Clear();
        AddIfPrivate(http, "HTTP_PROXY", "HTTPS_PROXY");
        AddIfPrivate(socks, "ALL_PROXY");
        return proposal with
        {
            Proxy = proposal.Proxy with
            {
                Http = ProxyUrl.WithoutCredentials(http),
                Socks = ProxyUrl.WithoutCredentials(socks),
            },
        };
    }

    private string AskHttp(string former) =>
        Question.Optional(
            terminal.Console,
            "HTTP proxy, such as http://127.0.0.1:7890?",
            former,
            answer => Problem(answer, ProxyUrl.HttpSchemes, ProxyUrl.SocksSchemes)
        );

    private string AskSocks(string former, string http) =>
        Question.Optional(
            terminal.Console,
            "SOCKS proxy, such as socks5://127.0.0.1:7890?",
            former,
            answer =>
                http.Length > 0 && ProxyUrl.HasScheme(answer, ProxyUrl.HttpSchemes)
                    ? "That is an HTTP proxy, and one is given already; it can be changed at the end."
                    : Problem(answer, ProxyUrl.SocksSchemes, ProxyUrl.HttpSchemes)
        );

    private static string? Problem(string answer, IReadOnlyList<string> schemes, IReadOnlyList<string> others)
    {
        var fitting = ProxyUrl.HasScheme(answer, others) ? others : schemes;
        return ProxyUrl.Problem(ProxyUrl.WithoutCredentials(answer), fitting) is { } problem
            ? $"It {problem}"
            : Answers.Problem(Key, answer);
    }

    private void AddIfPrivate(string url, params string[] keys)
    {
        if (!EnvValueMask.HasCredentials(url))
            return;
        foreach (var key in keys)
            _values[key] = url;
    }
}
