using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Languages;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.Rules;

/// <summary>A rule over what git and the disk say of the repository's files. One class a rule, one file a class.</summary>
public abstract class RepositoryRule : Rule
{
    private protected RepositoryRule(string id, Phrase title, Severity severity)
        : base(id, title, severity) { }

    /// <summary>What the rule finds.</summary>
    public abstract IEnumerable<Finding> Check(RepositoryFacts facts);

    private protected Finding Report(string path, Phrase message) =>
        new(this, message, new Location(path, default, new LinePosition(1, 1), new LinePosition(1, 1)));

    /// <summary>A path as a word of a shell.</summary>
    private protected static string Word(string path) => ShellEncoder.Word(path).Text;
}
