using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Regenerating;
using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Keyed;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Rules;
using TmuxAgent.Core.Text;
using TmuxAgent.Scaffolding.Outputs;
using TmuxAgent.Scaffolding.Planning;

namespace TmuxAgent.Cli.Commands;

/// <summary>TMA0610 and TMA0611: where files that are merged by key say something else than the manifest.</summary>
internal static class KeyedFindings
{
    /// <summary>The findings of a plan, in its order.</summary>
    public static IEnumerable<Finding> Of(Plan plan, EnvSection section) =>
        plan.Files.SelectMany(file =>
            file.Disagreements.Select(key => Disagrees(file, key))
                .Concat(
                    file.Overrides.Where(key => IsSectionsWord(file, key, section)).Select(key => Overrides(file, key))
                )
        );

    private static Finding Disagrees(PlannedFile file, string key) =>
        new(
            KeyedFileRules.Disagrees,
            DisagreementPhrases.Disagrees(
                key,
                AgentManifest.FileName,
                Settling.Resolve(file, key, "--ours"),
                Settling.Resolve(file, key, "--theirs")
            ),
            Place(file, key)
        );

    private static Finding Overrides(PlannedFile file, string key) =>
        new(
            KeyedFileRules.Overrides,
            DisagreementPhrases.Overrides(key, AgentManifest.FileName, Settling.Resolve(file, key, "--theirs")),
            Place(file, key)
        );

    // A default of [env.keys] is there to be overridden; a value of [proxy] or [codex] is used elsewhere as well.
    private static bool IsSectionsWord(PlannedFile file, string key, EnvSection section) =>
        file.Kind != OutputKind.EnvFile || section.Keys.Any(declared => declared.Name == key && declared.Implied);

    private static Location Place(PlannedFile file, string key)
    {
        if (file.Kind != OutputKind.EnvFile)
            return KeyedTomlMerge.Locate(file.Path, file.Found.Content, key);
        Utf8Text.TryDecode(file.Path, file.Found.Content, out var text, out _, keepMark: true);
        var document = EnvDocument.Parse(text);
        return (document.Find(key) ?? document.FindPlaceholder(key)) is { } line
            ? document.LocationOf(line)
            : text.LocationOf(new TextSpan(0, 0));
    }
}
