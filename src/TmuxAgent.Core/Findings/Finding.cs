using TmuxAgent.Core.Collections;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.Findings;

/// <summary>One disagreement: where, why, and what to write instead.</summary>
/// <param name="Rule">The rule that was broken.</param>
/// <param name="Message">Place-free sentence or two: the reason and the remedy. Never holds a secret's value.</param>
/// <param name="Location">Where.</param>
/// <param name="Fix">The edits that mend it, where there is one right mend.</param>
public sealed record Finding(Rule Rule, Phrase Message, Location Location, SuggestedFix? Fix = null)
{
    /// <summary>How much it matters: as the rule says, unless the manifest says otherwise.</summary>
    public Severity Severity { get; init; } = Rule.Severity;

    /// <summary><c>path:line:column: severity ID: message</c>, as compilers print.</summary>
    public override string ToString() => In(Language.English);

    /// <summary>As <see cref="ToString"/>, the message in a language.</summary>
    public string In(Language language) =>
        $"{Location}: {Severity.ToString().ToLowerInvariant()} {Rule.Id}: {Message.In(language)}";
}

/// <summary>A named set of edits to one text.</summary>
/// <param name="Title">What the fix does, in the imperative.</param>
/// <param name="Edits">Edits in the order of their places, none overlapping.</param>
public sealed record SuggestedFix(Phrase Title, EquatableArray<TextEdit> Edits);
