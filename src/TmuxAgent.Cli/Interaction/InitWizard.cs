using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Collections;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Interaction;

/// <summary>
/// What <c>init</c> asks a person. Each answer is checked where it is given and remembered; at the end all are shown, and
/// each can be given anew: the draft is then made again, and only that question is asked.
/// </summary>
/// <param name="terminal">Where to ask.</param>
/// <param name="isProgram">Whether the first word of a command can be run.</param>
internal sealed class InitWizard(Terminal terminal, Func<string, bool> isProgram)
{
    private readonly WizardAnswers _answers = new(terminal);
    private readonly ProxyQuestions _proxies = new(terminal);

    /// <summary>Whether the person said how the orchestrator is started.</summary>
    public bool HasCommand { get; private set; }

    /// <summary>Asks for what a new manifest says.</summary>
    /// <param name="proposal">The manifest as it would be without a person.</param>
    /// <param name="hasOrchestrator">Whether an orchestrator was found.</param>
    public AgentManifest AskManifest(AgentManifest proposal, bool hasOrchestrator)
    {
        _answers.Begin(WizardPhrases.Begin(AgentManifest.FileName));
        var name = _answers.Ask(
            WizardPhrases.Project,
            proposal.Project.Name,
            former => Question.Line(terminal, WizardPhrases.ProjectName, former, _ => null)
        );
        var language = _answers.Ask(
            InitPhrases.LanguageLabel,
            LanguageName.Of(proposal.Project.Language),
            former =>
                Question.Line(
                    terminal,
                    InitPhrases.LanguageQuestion,
                    former,
                    answer => LanguageName.TryRead(answer, out _) ? null : InitPhrases.NotALanguage
                )
        );
        LanguageName.TryRead(language, out var chosen);
        var manifest = proposal with { Project = proposal.Project with { Name = name, Language = chosen } };
        if (!hasOrchestrator)
            manifest = AskCommands(manifest);
        return _proxies.Ask(manifest, _answers);
    }

    /// <summary>Asks for each key that something depends on and that has no value yet.</summary>
    /// <returns>The values by key, those of proxies with a password among them.</returns>
    public IReadOnlyDictionary<string, string> AskValues(EnvSection env, IReadOnlySet<string> alreadySet)
    {
        var values = new Dictionary<string, string>(_proxies.Values, StringComparer.Ordinal);
        foreach (var key in env.Keys)
        {
            var matters = key.Requirement != Requirement.Optional && key.Default is null && key.MirrorOf is null;
            if (!matters || alreadySet.Contains(key.Name))
                continue;
            var value = _answers.Ask(
                Phrase.Verbatim(key.Name),
                "",
                former => AskValue(key, former),
                key.Secret ? AnswerKind.Secret : AnswerKind.Plain
            );
            if (value.Length > 0)
                values[key.Name] = value;
        }
        return values;
    }

    /// <summary>Shows all answers; false where one of them is to be given anew.</summary>
    public bool IsConfirmed() => _answers.AreConfirmed();

    private string AskValue(EnvKey key, string former)
    {
        if (key.Description.Length > 0)
            Folded.Print(terminal.Error, terminal.Width, key.Description);
        Phrase? Problem(string answer) => Answers.Problem(key, answer);
        return key.Secret
            ? Question.Secret(terminal, QuestionPhrases.Key(key.Name), Problem)
            : Question.Optional(terminal, QuestionPhrases.Key(key.Name), former, Problem);
    }

    private AgentManifest AskCommands(AgentManifest manifest)
    {
        var command = AskCommand(WizardPhrases.Orchestrator, WizardPhrases.HowOrchestrator);
        HasCommand = command.Count > 0;
        if (!HasCommand)
            return manifest;
        return manifest with
        {
            Orchestrator = manifest.Orchestrator with { Command = command.ToEquatableArray() },
            Runner = manifest.Runner with
            {
                Command = AskCommand(WizardPhrases.Runner, WizardPhrases.HowRunner).ToEquatableArray(),
            },
        };
    }

    private IReadOnlyList<string> AskCommand(Phrase label, Phrase question)
    {
        var answer = _answers.Ask(label, "", former => Question.Optional(terminal, question, former, ProblemOfCommand));
        return CommandWords.Split(answer)!;
    }

    private Phrase? ProblemOfCommand(string command) =>
        CommandWords.Split(command) is not { } words ? WizardPhrases.OpenQuote
        : words is not [var program, ..] || program == "{python}" || isProgram(program) ? null
        : WizardPhrases.NoProgram;
}
