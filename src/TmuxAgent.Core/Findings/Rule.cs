namespace TmuxAgent.Core.Findings;

/// <summary>One kind of finding.</summary>
/// <param name="Id"><c>TMA####</c>, never reused.</param>
/// <param name="Title">What the rule looks for, one line without a full stop.</param>
/// <param name="Severity">How much a finding of this rule matters unless it is configured otherwise.</param>
public sealed record Rule(string Id, string Title, Severity Severity)
{
    /// <summary>Repository-relative path of the page that explains the rule.</summary>
    public string HelpPath => $"docs/rules/{Id}.md";
}
