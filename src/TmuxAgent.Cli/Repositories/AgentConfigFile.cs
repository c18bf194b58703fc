using System.Globalization;
using TmuxAgent.Core.Text;
using TmuxAgent.Scaffolding.Adoption;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace TmuxAgent.Cli.Repositories;

/// <summary>What a person's agent configuration (YAML) says to the manifest.</summary>
internal static class AgentConfigFile
{
    private const int Deepest = 50;

    private static readonly string[] Marks = ["hosts", "sqlite_path", "poll_interval_ms"];

    /// <summary>Its values with the place of each; null where it is no agent configuration.</summary>
    /// <param name="text">The file.</param>
    public static IReadOnlyList<PlacedValue>? Read(SourceText text)
    {
        if (Root(text) is not { } root || !Marks.Any(mark => Find(root, mark) is not null))
            return null;
        var values = new List<PlacedValue>();
        if (
            Find(root, "poll_interval_ms") is YamlScalarNode poll
            && double.TryParse(poll.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var milliseconds)
        )
            Add("runner.poll_interval", milliseconds / 1000, "poll_interval_ms", poll);
        // Whoever makes sessions reads the same database by another file.
        if (Find(root, "sqlite_path") is YamlScalarNode database && FleetFile.StateFolder(database.Value) is { } state)
            Add("sessions.state", state, "sqlite_path", database);
        if (LocalTmux(root) is { } tmux && Find(tmux, "socket") is YamlScalarNode { Value: { } socket } at)
            Add("sessions.socket", socket, "socket", at);
        return values;

        void Add(string path, object value, string name, YamlNode node) =>
            values.Add(
                new PlacedValue(
                    new TakenValue(path, value, text.Path, name),
                    text.LocationOf(new TextSpan((int)node.Start.Index, 0))
                )
            );
    }

    /// <summary>Which sessions of this machine the runner looks at, with its place; null where it says nothing of them.</summary>
    /// <param name="text">The file.</param>
    public static PlacedPatterns? ReadSessionFilters(SourceText text) =>
        Root(text) is { } root && LocalTmux(root) is { } tmux && Find(tmux, "session_filters") is YamlSequenceNode list
            ? new PlacedPatterns(
                [.. list.OfType<YamlScalarNode>().Select(item => item.Value ?? "")],
                text.LocationOf(new TextSpan((int)list.Start.Index, 0))
            )
            : null;

    private static YamlMappingNode? Root(SourceText text)
    {
        var stream = new YamlStream();
        try
        {
            if (IsDeep(text.Content))
                return null;
            stream.Load(new StringReader(text.Content));
        }
        catch (YamlException)
        {
            return null;
        }
        return stream.Documents.FirstOrDefault()?.RootNode as YamlMappingNode;
    }

    // The model is built by calls within calls, the events before it are not.
    private static bool IsDeep(string text)
    {
        var parser = new Parser(new StringReader(text));
        var depth = 0;
        while (depth <= Deepest && parser.MoveNext())
            depth += parser.Current!.NestingIncrease;
        return depth > Deepest;
    }

    // Sessions of another machine are no concern of this one's manifest.
    private static YamlMappingNode? LocalTmux(YamlMappingNode root)
    {
        var host = (Find(root, "hosts") as YamlSequenceNode)
            ?.OfType<YamlMappingNode>()
            .FirstOrDefault(candidate => Find(candidate, "ssh") is null);
        return host is null ? null : Find(host, "tmux") as YamlMappingNode ?? host;
    }

    private static YamlNode? Find(YamlMappingNode node, string name) =>
        node.Children.FirstOrDefault(pair => pair.Key is YamlScalarNode key && key.Value == name).Value;
}

/// <summary>A value of a person's file with its place.</summary>
/// <param name="Value">The value.</param>
/// <param name="Place">Where it is.</param>
internal sealed record PlacedValue(TakenValue Value, Location Place);

/// <summary>Regular expressions of a person's file with their place.</summary>
/// <param name="Patterns">The expressions.</param>
/// <param name="Place">Where they are.</param>
internal sealed record PlacedPatterns(IReadOnlyList<string> Patterns, Location Place);
