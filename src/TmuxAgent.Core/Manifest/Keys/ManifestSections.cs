namespace TmuxAgent.Core.Manifest;

/// <summary>The sections of the manifest whose keys are fixed, in the order of the page.</summary>
internal static class ManifestSections
{
    /// <summary>Without <c>[outputs]</c>, whose keys are the outputs, and the tables of <c>[env.keys]</c>.</summary>
    public static IReadOnlyList<SectionKeys> All { get; } =
    [
        ProjectKeys.All,
        OrchestratorKeys.All,
        RunnerKeys.All,
        SessionsKeys.All,
        CodexKeys.All,
        ProxyKeys.All,
        ServiceKeys.All,
        EnvSectionKeys.All,
        CSharpKeys.All,
    ];
}
