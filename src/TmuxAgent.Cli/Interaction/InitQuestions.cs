using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Manifest;

namespace TmuxAgent.Cli.Interaction;

/// <summary>What <c>init</c> asks a person. Every question proposes what was found, so Enter is always an answer.</summary>
internal static class InitQuestions
{
    private static readonly EnvKey ProxyUrl = new("The proxy", EnvKeyType.Url);

    /// <summary>Asks for what a new manifest says of project and proxy.</summary>
    public static AgentManifest AskManifest(Terminal terminal, AgentManifest proposal)
    {
        terminal.Error.WriteLine(
            $"Enter takes what is in brackets, or nothing where there are none. Everything can be changed in {AgentManifest.FileName} later."
        );
        return proposal with
        {
            Project = proposal.Project with
            {
                Name = Question.Line(terminal.Console, "Name of the project?", proposal.Project.Name, _ => null),
            },
            Proxy = proposal.Proxy with
            {
                Http = Ask(terminal, ProxyUrl, "HTTP proxy, such as http://127.0.0.1:7890?", proposal.Proxy.Http),
                Socks = Ask(terminal, ProxyUrl, "SOCKS proxy, such as socks5://127.0.0.1:7890?", proposal.Proxy.Socks),
            },
        };
    }

    /// <summary>Asks for each key that something depends on and that has no value yet.</summary>
    public static IReadOnlyDictionary<string, string> AskValues(
        Terminal terminal,
        EnvSection env,
        IReadOnlySet<string> alreadySet
    )
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var key in env.Keys)
        {
            var matters = key.Requirement != Requirement.Optional && key.Default is null && key.MirrorOf is null;
            if (!matters || alreadySet.Contains(key.Name))
                continue;
            if (key.Description.Length > 0)
                terminal.Error.WriteLine(key.Description);
            var value = Ask(terminal, key, $"{key.Name}?", "");
            if (value.Length > 0)
                values[key.Name] = value;
        }
        return values;
    }

    private static string Ask(Terminal terminal, EnvKey key, string question, string proposal)
    {
        string? Problem(string answer) => Answers.Problem(key, answer);
        return key.Secret
            ? Question.Secret(terminal.Console, question, Problem)
            : Question.Line(terminal.Console, question, proposal, Problem);
    }
}
