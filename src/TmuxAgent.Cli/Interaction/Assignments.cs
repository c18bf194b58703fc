using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Rules;

namespace TmuxAgent.Cli.Interaction;

/// <summary>
/// The words of <c>env set</c>: <c>KEY=VALUE</c>, <c>KEY=-</c> for all of standard input, or <c>KEY</c> to be asked, or to
/// take a line of standard input where nobody is. All are checked before the first question.
/// </summary>
internal sealed class Assignments
{
    private const string Forms =
        "env set takes KEY=VALUE, KEY=- to read the value from standard input, or KEY to be asked for it (a line of standard input in a pipe)";

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
            throw new StoppedException(ExitCode.Usage, $"{repeated.Key} is given more than once; give it once");
        var reading = assignments.FindAll(one =>
            one.Source == Source.Input || !_terminal.CanAsk && one.Source == Source.Question
        );
        if (reading.Find(one => one.Source == Source.Input) is not null && reading is [_, var second, ..])
            throw new StoppedException(
                ExitCode.Usage,
                $"only one key can be read from standard input; set {second.Key.Name} in a run of its own, or name it alone to be asked for it"
            );
        return assignments.ToDictionary(one => one.Key.Name, ValueOf, StringComparer.Ordinal);
    }

    /// <summary>Why a key that is not declared is not set; null where it may be.</summary>
    public static string? WhyNot(string name, EnvSection section) =>
        UndeclaredKey.Why(name, section, new KeySuggestions(section).For(name)) is { } why
            ? $"{why}; if {name} is right, declare it with `tmuxagent config set env.keys.{name}.type string`"
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
                name.Length == 0 ? Forms
                    : equals < 0 ? $"{Forms}; a word without '=' {problem}"
                    : $"{Forms}; what is before the '=' {problem}"
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
            throw new StoppedException(
                ExitCode.Usage,
                $"{why}, and every user of this machine can read a command line; run `tmuxagent env set {name}` and type it when asked, or `tmuxagent env set {name}=-` and pass it on standard input"
            );
        return new Assignment(key, Source.Word, Checked(key, value));
    }

    private string ValueOf(Assignment assignment) =>
        assignment.Source switch
        {
            Source.Input => Checked(assignment.Key, _terminal.ReadInputToEnd(assignment.Key.Name)),
            Source.Question when !_terminal.CanAsk => Checked(assignment.Key, ReadLine(assignment.Key)),
            Source.Question => Question.Value(
                _terminal.Console,
                $"{assignment.Key.Name}?",
                answer => Answers.Problem(assignment.Key, answer)
            ),
            _ => assignment.Value,
        };

    private string ReadLine(EnvKey key) =>
        _terminal.ReadInputLine(key.Name) is { Length: > 0 } line
            ? line
            : throw new StoppedException(
                ExitCode.Usage,
                $"nobody can be asked for {key.Name} here, and standard input has no line for it; run `tmuxagent env set {key.Name}` on a terminal, or pass the value on its standard input"
            );

    private static string Checked(EnvKey key, string value) =>
        Answers.Problem(key, value) is { } problem ? throw new StoppedException(ExitCode.Usage, problem) : value;

    private static string? WhySecret(EnvKey key, string value) =>
        key.Secret ? $"{key.Name} is a secret"
        : EnvValueMask.HoldsCredentials(value) ? $"the value of {key.Name} holds a password or a key"
        : null;

    private enum Source
    {
        Word,
        Input,
        Question,
    }

    private sealed record Assignment(EnvKey Key, Source Source, string Value);
}
