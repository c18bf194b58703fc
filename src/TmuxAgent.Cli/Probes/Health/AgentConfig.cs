using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace TmuxAgent.Cli.Probes.Health;

/// <summary>What the agent configuration says of the first host's tmux, with the orchestrator's defaults.</summary>
internal sealed class AgentConfig
{
    private AgentConfig(YamlMappingNode root)
    {
        var tmux = (At(root, "hosts") as YamlSequenceNode)?.Children.FirstOrDefault() is { } host
            ? At(host, "tmux")
            : null;
        Database = Text(root, "sqlite_path") ?? "~/.tmux_agent/state.db";
        Socket = Text(tmux, "socket") ?? "default";
        SessionFilters = Texts(tmux, "session_filters");
        PanePatterns = Texts(tmux, "pane_name_patterns");
        PollInterval = TimeSpan.FromMilliseconds(
            double.TryParse(Text(root, "poll_interval_ms"), CultureInfo.InvariantCulture, out var milliseconds)
                ? milliseconds
                : 1500
        );
    }

    /// <summary>Path of the state database.</summary>
    public string Database { get; }

    /// <summary>Name of the tmux server's socket.</summary>
    public string Socket { get; }

    /// <summary>Regular expressions on names of sessions; none for all.</summary>
    public IReadOnlyList<string> SessionFilters { get; }

    /// <summary>Regular expressions on names of windows and titles of panes; none for all.</summary>
    public IReadOnlyList<string> PanePatterns { get; }

    /// <summary>Between two looks of the runner.</summary>
    public TimeSpan PollInterval { get; }

    /// <summary>Reads it; null where it is no YAML of that kind.</summary>
    public static AgentConfig? Parse(string text)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return stream.Documents is [{ RootNode: YamlMappingNode root }, ..] ? new AgentConfig(root) : null;
        }
        catch (YamlException)
        {
            return null;
        }
    }

    private static YamlNode? At(YamlNode? node, string name) =>
        node is YamlMappingNode mapping && mapping.Children.TryGetValue(new YamlScalarNode(name), out var value)
            ? value
            : null;

    private static string? Text(YamlNode? node, string name) => (At(node, name) as YamlScalarNode)?.Value;

    private static List<string> Texts(YamlNode? node, string name) =>
        At(node, name) is YamlSequenceNode list
            ? [.. list.Children.OfType<YamlScalarNode>().Select(item => item.Value ?? "")]
            : [];
}
