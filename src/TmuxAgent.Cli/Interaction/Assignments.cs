using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Core.Rules;

namespace TmuxAgent.Cli.Interaction;

/// <summary>
/// The words of <c>env set</c>: <c>KEY=VALUE</c>, <c>KEY=-</c> for all of standard input, or <c>KEY</c> to be asked, or to
/// take a line of standard input where nobody is. All are checked before the first question.
/// </summary>
internal sealed class Assignments
{
    private readonly EnvSection _section;
    private readonly EnvKeyIndex _declared;
    private readonly Terminal _terminal;

    public Assignments(EnvSection section, Terminal terminal)
    {
        _section = section;
        _declared = new EnvKeyIndex(section);
        _terminal = terminal;
    }

    /// <summary>The values by key.</summary>
    /// <exception cref="StoppedException">A word cannot be carried out; nothing was asked or read.</exception>
    public IReadOnlyDictionary<string, string> Read(IReadOnlyList<string> words)
    {
        var assignments = words.Select(Split).ToList();
        foreach (var repeated in assignments.GroupBy(one => one.Key.Name).Where(group => group.Skip(1).Any()))
            throw new StoppedException(ExitCode.Usage, AssignmentPhrases.Repeated(repeated.Key));
        var reading = assignments.FindAll(one =>
            one.Source == Source.Input || !_terminal.CanAsk && one.Source == Source.Question
        );
        if (reading.Find(one => one.Source == Source.Input) is not null && reading is [_, var second, ..])
            throw new StoppedException(ExitCode.Usage, AssignmentPhrases.OneFromInput(second.Key.Name));
        return assignments.ToDictionary(one => one.Key.Name, ValueOf, StringComparer.Ordinal);
    }

    /// <summary>Why a key that is not declared is not set; null where it may be.</summary>
    public static Phrase? WhyNot(string name, EnvSection section) =>
        UndeclaredKey.Why(name, section, new KeySuggestions(section).For(name)) is { } why
            ? AssignmentPhrases.DeclareIfRight(why, name)
            : null;

    private Assignment Split(string word)
    {
        var equals = word.IndexOf('=', StringComparison.Ordinal);
        var name = equals < 0 ? word : word[..equals];
        var key = _declared.Find(name);
        // The name is not repeated: whoever forgot it typed a piece of the value.
        if (key is null && EnvKeyName.Problem(name) is { } problem)
            throw new StoppedException(
                ExitCode.Usage,
                name.Length == 0 ? AssignmentPhrases.Forms
                    : equals < 0 ? AssignmentPhrases.FormsForWord(problem)
                    : AssignmentPhrases.FormsForName(problem)
            );
        if (key is null && WhyNot(name, _section) is { } mistake)
            throw new StoppedException(ExitCode.Usage, mistake);
        key ??= new EnvKey(name, EnvKeyType.String) { Secret = SecretNames.Suggest(name, _section) };
        if (equals < 0)
            return new Assignment(key, Source.Question, "");
        var value = word[(equals + 1)..];
        if (value == "-")
            return new Assignment(key, Source.Input, "");
        if (value.Length > 0 && WhySecret(key, value) is { } why)
            throw new StoppedException(ExitCode.Usage, AssignmentPhrases.NotOnCommandLine(why, name));
        return new Assignment(key, Source.Word, Checked(key, value));
    }

    private string ValueOf(Assignment assignment) =>
        assignment.Source switch
        {
            Source.Input => Checked(assignment.Key, _terminal.ReadInputToEnd(assignment.Key.Name)),
            Source.Question when !_terminal.CanAsk => Checked(assignment.Key, ReadLine(assignment.Key)),
            Source.Question => Question.Value(
                _terminal,
                QuestionPhrases.Key(assignment.Key.Name),
                answer => Answers.Problem(assignment.Key, answer)
            ),
            _ => assignment.Value,
        };

    private string ReadLine(EnvKey key) =>
        _terminal.ReadInputLine(key.Name) is { Length: > 0 } line
            ? line
            : throw new StoppedException(ExitCode.Usage, AssignmentPhrases.NobodyToAsk(key.Name));

    private static string Checked(EnvKey key, string value) =>
        Answers.Problem(key, value) is { } problem ? throw new StoppedException(ExitCode.Usage, problem) : value;

    private static Phrase? WhySecret(EnvKey key, string value) =>
        key.Secret ? AssignmentPhrases.IsSecret(key.Name)
        : EnvValueMask.HoldsCredentials(value) ? AssignmentPhrases.HoldsSecret(key.Name)
        : null;

    private enum Source
    {
        Word,
        Input,
        Question,
    }

    private sealed record Assignment(EnvKey Key, Source Source, string Value);
}
