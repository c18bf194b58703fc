namespace TmuxAgent.Generators.Tests.Harness;

/// <summary>What the package's build file makes the compiler know of our files.</summary>
internal static class FileRoleConfig
{
    public const string Text = """
        is_global = true
        [/repo/tmuxagent.toml]
        build_metadata.AdditionalFiles.TmuxAgentRole = manifest
        [/repo/.env]
        build_metadata.AdditionalFiles.TmuxAgentRole = env
        """;
}
