using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.Rules;

/// <summary>A rule over env files. One class a rule, one file a class, one line in <see cref="RuleList"/>.</summary>
public abstract class EnvRule : Rule
{
    private protected EnvRule(string id, Phrase title, Severity severity)
        : base(id, title, severity) { }

    /// <summary>What the rule finds, as it comes; no message holds a value of the file, or a piece of one.</summary>
    internal abstract IEnumerable<Finding> Check(EnvCheck check);

    private protected Finding Report(EnvCheck check, TextSpan place, Phrase message, SuggestedFix? fix = null) =>
        new(this, message, check.Document.Text.LocationOf(place), fix);
}

/// <summary>A rule over the keys of an env file; silent where there is no manifest to hold them against.</summary>
public abstract class KeyRule : EnvRule
{
    private protected KeyRule(string id, Phrase title, Severity severity)
        : base(id, title, severity) { }

    /// <inheritdoc/>
    internal sealed override IEnumerable<Finding> Check(EnvCheck check) =>
        check.Section is null ? [] : Check(check, check.Section);

    private protected abstract IEnumerable<Finding> Check(EnvCheck check, EnvSection section);
}
