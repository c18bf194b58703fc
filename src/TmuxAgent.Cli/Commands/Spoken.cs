using System.CommandLine;
using System.CommandLine.Help;
using TmuxAgent.Cli.Phrases;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Commands;

/// <summary>A part of the command line that is described in every language.</summary>
internal interface ISpoken
{
    /// <summary>What it does or means.</summary>
    Phrase Says { get; }
}

/// <summary>A verb that is described in every language.</summary>
internal sealed class SpokenCommand(string name, Phrase says) : Command(name), ISpoken
{
    /// <inheritdoc/>
    public Phrase Says { get; } = says;
}

/// <summary>The tool, described in every language.</summary>
internal sealed class SpokenRoot(Phrase says) : RootCommand, ISpoken
{
    /// <inheritdoc/>
    public Phrase Says { get; } = says;
}

/// <summary>An option that is described in every language.</summary>
internal sealed class SpokenOption<T>(string name, params string[] aliases) : Option<T>(name, aliases), ISpoken
{
    /// <inheritdoc/>
    public required Phrase Says { get; init; }
}

/// <summary>An argument that is described in every language.</summary>
internal sealed class SpokenArgument<T>(string name) : Argument<T>(name), ISpoken
{
    /// <inheritdoc/>
    public required Phrase Says { get; init; }
}

/// <summary>The descriptions of the parts of a command line.</summary>
internal static class SpokenSymbols
{
    /// <summary>What a part does or means; the library's own options included.</summary>
    public static Phrase Says(this Symbol symbol) =>
        symbol switch
        {
            ISpoken spoken => spoken.Says,
            HelpOption => HelpPhrases.ShowHelp,
            VersionOption => HelpPhrases.ShowVersion,
            _ => throw new ArgumentException($"'{symbol.Name}' has no description", nameof(symbol)),
        };
}
