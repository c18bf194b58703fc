using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Findings;

/// <summary>One kind of finding.</summary>
/// <param name="id"><c>TMA####</c>, never reused.</param>
/// <param name="title">What the rule looks for, one line without a full stop.</param>
/// <param name="severity">How much a finding of this rule matters unless it is configured otherwise.</param>
public class Rule(string id, Phrase title, Severity severity)
{
    /// <summary><c>TMA####</c></summary>
    public string Id { get; } = id;

    /// <summary>What the rule looks for.</summary>
    public Phrase Title { get; } = title;

    /// <summary>How much a finding matters.</summary>
    public Severity Severity { get; } = severity;

    /// <summary>Whether a finding stops a run and not a build: a fresh clone must compile before anybody fills in values.</summary>
    public virtual bool IsAboutRuns => false;

    /// <summary>Repository-relative path of the page that explains the rule.</summary>
    public string HelpPath => $"docs/rules/{Id}.md";
}
