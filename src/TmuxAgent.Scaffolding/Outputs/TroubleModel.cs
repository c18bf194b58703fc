using TmuxAgent.Core.Phrases;
using TmuxAgent.Scaffolding.Health;

namespace TmuxAgent.Scaffolding.Outputs;

/// <summary>The part of the table of causes and remedies that the diagnosis needs.</summary>
internal static class TroubleModel
{
    /// <summary>Under the name <c>troubles</c>: the holes of each text are open.</summary>
    /// <param name="language">The language of the generated files.</param>
    public static List<object?> All(Language language) =>
        [.. DiagnosisTroubles.All.Select(trouble => (object?)Of(trouble, language))];

    private static Dictionary<string, object?> Of(Trouble trouble, Language language) =>
        new()
        {
            ["id"] = trouble.Id,
            ["level"] = trouble.Level == HealthLevel.Error ? "error" : "warning",
            ["reason"] = trouble.Reason.In(language),
            ["cause"] = trouble.Cause.In(language),
            ["advice"] = trouble.Advice.In(language),
            ["command"] = trouble.Command,
        };
}
