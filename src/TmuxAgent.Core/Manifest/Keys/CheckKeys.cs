using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Manifest;

/// <summary>What <c>[check]</c> holds: tables whose keys are rules, and tables of such tables.</summary>
internal static class CheckKeys
{
    /// <summary>The section.</summary>
    public const string Section = "check";

    /// <summary>Below this each rule may be given a severity.</summary>
    public const string Severity = "severity";

    /// <summary>Below this the same may be said of some paths, a table each.</summary>
    public const string Paths = "paths";

    /// <summary>What a rule's number looks like.</summary>
    public const string RulePattern = "^TMA[0-9]{4}$";

    /// <summary>As <see cref="RulePattern"/>, or the name for every rule.</summary>
    public const string RuleBelowPathPattern = "^(TMA[0-9]{4}|all)$";

    /// <summary>What <see cref="Severity"/> is for, as the page says it.</summary>
    public const string SeverityMeaning = "A severity for each rule that is to have another one, everywhere.";

    /// <summary>What <see cref="Paths"/> is for, as the page says it.</summary>
    public const string PathsMeaning =
        "The same for some paths, a table each; `all` stands for every rule. Of two tables that fit, the later one counts.";

    private const string Off = "off";

    private static readonly (string Word, Severity? Severity)[] Words =
    [
        ("error", Findings.Severity.Error),
        ("warning", Findings.Severity.Warning),
        ("info", Findings.Severity.Info),
        (Off, null),
    ];

    /// <summary>What a severity looks like.</summary>
    public static readonly ChoiceForm SeverityForm = new([.. Words.Select(word => word.Word)]);

    /// <summary>What the key of a path looks like.</summary>
    public static readonly TextForm PathForm = ManifestPath.Form;

    /// <summary>Whether a name is that of a rule, by its looks.</summary>
    public static bool IsRule(string name) =>
        name.Length == 7
        && name.StartsWith("TMA", StringComparison.Ordinal)
        && name.Skip(3).All(c => c is >= '0' and <= '9');

    /// <summary>The severity that a word of the manifest stands for; null for none at all.</summary>
    public static bool TryRead(string word, out Severity? severity)
    {
        var at = Array.FindIndex(Words, known => known.Word == word);
        severity = at < 0 ? null : Words[at].Severity;
        return at >= 0;
    }

    /// <summary>Why a word is no severity; null where it is one.</summary>
    public static Phrase? SeverityProblem(string word) =>
        TryRead(word, out _)
            ? null
            : ManifestKeyPhrases.NotSeverity(string.Join(", ", Words.Select(known => $"\"{known.Word}\"")));

    /// <summary>Why a text is no pattern of paths; null where it is one.</summary>
    public static Phrase? PatternProblem(string pattern) => ManifestPath.RelativeProblem(pattern);
}
