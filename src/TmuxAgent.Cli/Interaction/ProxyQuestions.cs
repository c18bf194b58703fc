using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Interaction;

/// <summary>
/// Asks for the two proxies. One that is given under the other's name is put where it belongs; one with a password goes to
/// the env file whole, and into the manifest without it.
/// </summary>
/// <param name="terminal">Where to ask.</param>
internal sealed class ProxyQuestions(Terminal terminal)
{
    private readonly EnvKey _key = new(terminal.Say(WizardPhrases.TheProxy), EnvKeyType.Url);

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    /// <summary>The proxies with a password, by the keys of the env file.</summary>
    public IReadOnlyDictionary<string, string> Values => _values;

    /// <summary>Asks, and gives the manifest with the answers.</summary>
    public AgentManifest Ask(AgentManifest proposal, WizardAnswers answers)
    {
        var http = answers.Ask(WizardPhrases.HttpProxy, proposal.Proxy.Http, AskHttp, AnswerKind.Url);
        if (ProxyUrl.HasScheme(http, ProxyUrl.SocksSchemes))
        {
            Folded.Say(terminal, WizardPhrases.TakenAsSocks);
            answers.Set(WizardPhrases.HttpProxy, "");
            answers.Set(WizardPhrases.SocksProxy, http, AnswerKind.Url);
            http = "";
        }
        var socks = answers.Ask(
            WizardPhrases.SocksProxy,
            proposal.Proxy.Socks,
            former => AskSocks(former, http),
            AnswerKind.Url
        );
        if (ProxyUrl.HasScheme(socks, ProxyUrl.HttpSchemes))
        {
            Folded.Say(terminal, WizardPhrases.TakenAsHttp);
            answers.Set(WizardPhrases.HttpProxy, http = socks);
            answers.Set(WizardPhrases.SocksProxy, socks = "");
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
            terminal,
            WizardPhrases.WhichHttpProxy,
            former,
            answer => Problem(answer, ProxyUrl.HttpSchemes, ProxyUrl.SocksSchemes)
        );

    private string AskSocks(string former, string http) =>
        Question.Optional(
            terminal,
            WizardPhrases.WhichSocksProxy,
            former,
            answer =>
                http.Length > 0 && ProxyUrl.HasScheme(answer, ProxyUrl.HttpSchemes)
                    ? WizardPhrases.HttpGivenAlready
                    : Problem(answer, ProxyUrl.SocksSchemes, ProxyUrl.HttpSchemes)
        );

    private Phrase? Problem(string answer, IReadOnlyList<string> schemes, IReadOnlyList<string> others)
    {
        var fitting = ProxyUrl.HasScheme(answer, others) ? others : schemes;
        return ProxyUrl.Problem(ProxyUrl.WithoutCredentials(answer), fitting) is { } problem
            ? Phrase.Join(" ", [WizardPhrases.It, problem])
            : Answers.Problem(_key, answer);
    }

    private void AddIfPrivate(string url, params string[] keys)
    {
        if (!EnvValueMask.HasCredentials(url))
            return;
        foreach (var key in keys)
            _values[key] = url;
    }
}
