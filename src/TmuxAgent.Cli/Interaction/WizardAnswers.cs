using System.Globalization;
using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Interaction;

/// <summary>How an answer may be shown again.</summary>
internal enum AnswerKind
{
    /// <summary>As it is.</summary>
    Plain,

    /// <summary>Without user and password.</summary>
    Url,

    /// <summary>Not at all.</summary>
    Secret,
}

/// <summary>The answers to a row of questions, in the order in which they were asked first.</summary>
/// <param name="terminal">Where to ask.</param>
internal sealed class WizardAnswers(Terminal terminal)
{
    private readonly List<Answer> _answers = [];
    private bool _hasBegun;

    /// <summary>Says something before the first question.</summary>
    public void Begin(Phrase words)
    {
        if (!_hasBegun)
            Folded.Say(terminal, words);
        _hasBegun = true;
    }

    /// <summary>The answer that is remembered; where there is none, or it is to be given anew, that to the question.</summary>
    /// <param name="label">The question in a few words; it names the answer.</param>
    /// <param name="proposal">What Enter takes at first.</param>
    /// <param name="question">Asks, with what Enter takes.</param>
    /// <param name="kind">How the answer may be shown again.</param>
    public string Ask(Phrase label, string proposal, Func<string, string> question, AnswerKind kind = AnswerKind.Plain)
    {
        var known = _answers.Find(answer => answer.Label.Equals(label));
        if (known is { IsGiven: true })
            return known.Value;
        var mayPropose = known is not null && kind != AnswerKind.Secret && !EnvValueMask.HoldsCredentials(known.Value);
        Set(label, question(mayPropose ? known!.Value : proposal), kind);
        return _answers.Find(answer => answer.Label.Equals(label))!.Value;
    }

    /// <summary>Remembers an answer.</summary>
    public void Set(Phrase label, string value, AnswerKind kind = AnswerKind.Url)
    {
        var given = new Answer(label, value, kind, IsGiven: true);
        var at = _answers.FindIndex(answer => answer.Label.Equals(label));
        if (at < 0)
            _answers.Add(given);
        else
            _answers[at] = given;
    }

    /// <summary>Shows all answers; false where one of them is to be given anew.</summary>
    public bool AreConfirmed()
    {
        if (_answers.Count == 0)
            return true;
        terminal.Error.WriteLine();
        terminal.Error.WriteLine(terminal.Say(WizardPhrases.YourAnswers));
        var width = _answers.Max(answer => Wrapping.Columns(terminal.Say(answer.Label)));
        for (var i = 0; i < _answers.Count; i++)
        {
            var (label, shown) = (terminal.Say(_answers[i].Label), terminal.Say(Shown(_answers[i])));
            var number = $" {(i + 1).ToString(CultureInfo.InvariantCulture).PadLeft(2)}  ";
            Folded.Print(
                terminal.Error,
                terminal.Width,
                $"{number}{Wrapping.Padded(label, width)}  {shown}",
                number + label,
                shown
            );
        }
        var choice = Question.Text(
            terminal,
            WizardPhrases.GoOn,
            answer => answer.Length == 0 || IndexOf(answer) is not null ? null : WizardPhrases.TypeNumber
        );
        if (IndexOf(choice) is not { } index)
            return true;
        _answers[index] = _answers[index] with { IsGiven = false };
        return false;
    }

    private int? IndexOf(string choice) =>
        int.TryParse(choice, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number >= 1
        && number <= _answers.Count
            ? number - 1
            : null;

    private static Phrase Shown(Answer answer) =>
        answer.Value.Length == 0 ? ReportPhrases.None
        : answer.Kind == AnswerKind.Secret ? WizardPhrases.GivenNotShown
        : answer.Kind == AnswerKind.Url && EnvValueMask.HasCredentials(answer.Value)
            ? WizardPhrases.WithoutCredentials(ProxyUrl.WithoutCredentials(answer.Value))
        : Phrase.Verbatim(
            EnvValueMask.HoldsCredentials(answer.Value) ? EnvValueMask.Hidden : Printable.Text(answer.Value)
        );

    private sealed record Answer(Phrase Label, string Value, AnswerKind Kind, bool IsGiven);
}
