using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using TmuxAgent.Cli.Regenerating;
using TmuxAgent.Cli.Repositories;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Rules;
using TmuxAgent.Scaffolding.Outputs;

namespace TmuxAgent.Cli.Commands;

/// <summary>What the words of a command line may become beyond verbs and options: keys, outputs, runs, files.</summary>
internal sealed class CompletionSources(Machine machine)
{
    // The shell completes the names of files and folders itself.
    private const string Files = ":files";
    private const string Folders = ":folders";

    private static readonly string[] VerbsOfOutputs = ["resolve", "adopt", "replace", "leave", "diff"];

    /// <summary>What an argument, or the value of an option, may become; nothing where that cannot be found out.</summary>
    /// <param name="command">The verb.</param>
    /// <param name="name">What its help calls the argument or value.</param>
    /// <param name="before">The words before.</param>
    public IReadOnlyList<CompletionItem> Of(Command command, string name, ParseResult before)
    {
        try
        {
            return [.. Find(WrongUsage.VerbOf(command), name, before)];
        }
        catch (Exception failure)
            when (failure is StoppedException or IOException or UnauthorizedAccessException or FormatException)
        {
            // Whoever presses a key in a broken repository wants no message.
            return [];
        }
    }

    /// <summary>What a part of the command line does or means.</summary>
    public string Say(Symbol symbol) => machine.Terminal.Say(symbol.Says());

    private IEnumerable<CompletionItem> Find(string verb, string name, ParseResult before) =>
        name switch
        {
            "DIR" => [new CompletionItem(Folders)],
            "FILE" when VerbsOfOutputs.Contains(verb) || (verb, name) == ("generate", "FILE") => Outputs(before),
            "FILE" or "COMMAND" => [new CompletionItem(Files)],
            "SUBJECT" => EnvKeys(before)
                .Concat(
                    RuleList.All.Select(rule => new CompletionItem(rule.Id, detail: machine.Terminal.Say(rule.Title)))
                ),
            "FORMAT" => FormatOption.Words.Select(word => new CompletionItem(word)),
            "VERB" => Verbs(before),
            "RUN" => Runs(before),
            "WHICH" => [new CompletionItem("fake"), new CompletionItem("real")],
            "SHELL" => CompletionScripts.All.Keys.Select(shell => new CompletionItem(shell)),
            _ when verb.StartsWith("config ", StringComparison.Ordinal) && name == "KEY" => ManifestKeys(before),
            _ when name.StartsWith("KEY", StringComparison.Ordinal) => EnvKeys(before),
            _ => [],
        };

    private IEnumerable<CompletionItem> EnvKeys(ParseResult before) =>
        Document(before).Manifest?.Env.Keys.Select(key => new CompletionItem(key.Name, detail: key.Description)) ?? [];

    private IEnumerable<CompletionItem> ManifestKeys(ParseResult before) =>
        new ManifestSettings(OutputCatalog.Named).Paths(Document(before)).Select(path => new CompletionItem(path));

    private IEnumerable<CompletionItem> Outputs(ParseResult before)
    {
        var repository = Repository(before);
        return Document(repository).Manifest is { } manifest
            ? repository.PathsOf(manifest).Select(path => new CompletionItem(path))
            : [];
    }

    private IEnumerable<CompletionItem> Runs(ParseResult before) =>
        UndoCommand
            .HistoryOf(FolderOf(before), machine)
            .Runs.Reverse()
            .Select(run => new CompletionItem($"{run.Number}", detail: machine.Terminal.Say(UndoList.Words(run))));

    // Each word of `help env set` is a verb of the one before.
    private IEnumerable<CompletionItem> Verbs(ParseResult before)
    {
        var at = before.RootCommandResult.Command;
        foreach (var token in before.CommandResult.Tokens)
            at = at.Subcommands.FirstOrDefault(verb => verb.Name == token.Value) ?? at;
        return at.Subcommands.Select(verb => new CompletionItem(verb.Name, detail: Say(verb)));
    }

    private ManifestDocument Document(ParseResult before) => Document(Repository(before));

    // Findings are not for who presses a key.
    private static ManifestDocument Document(AgentRepository repository) =>
        repository.Read(repository.ReadManifestText(), repository.ReadOverlayText());

    private AgentRepository Repository(ParseResult before) => AgentRepository.Find(FolderOf(before), machine);

    private WorkFolder FolderOf(ParseResult before) =>
        before.CommandResult.Command.Options.FirstOrDefault(option => option.Name == "--directory")
            is Option<string?> own
            ? before.DirectoryOf(own, machine)
            : new WorkFolder(machine.CurrentDirectory, IsNamed: false);
}
