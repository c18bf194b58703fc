using TmuxAgent.Core.Phrases;
using TmuxAgent.Core.Text;
using TmuxAgent.Scaffolding.Phrases;

namespace TmuxAgent.Scaffolding.Templates;

/// <summary>What a message says about a name that was probably meant.</summary>
internal static class NameHint
{
    /// <summary>With `Did you mean ...?`, or with the names there are where none is near and they are few.</summary>
    public static Phrase Add(Phrase problem, string written, IEnumerable<string> known)
    {
        var names = known.OrderBy(name => name, StringComparer.Ordinal).ToList();
        if (NearestName.Of(written, names) is { } near)
            return TemplateProblemPhrases.DidYouMean(problem, near);
        return names.Count is > 0 and <= 12
            ? TemplateProblemPhrases.ThereIs(problem, string.Join(", ", names))
            : problem;
    }
}
