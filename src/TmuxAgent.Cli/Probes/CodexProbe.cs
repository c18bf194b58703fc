using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Probes;

/// <summary>Looks for a real Codex CLI where the orchestrator will look for it.</summary>
internal static class CodexProbe
{
    /// <summary>Absolute path of the first codex on PATH or in <c>~/.local/bin</c> that is not FakeCodex; null for none.</summary>
    public static string? FindReal(Machine machine)
    {
        var path = $"{machine.Variable("PATH")}:{Path.Combine(machine.HomeDirectory, ".local", "bin")}";
        return ExecutableSearch.FindAll("codex", path).FirstOrDefault(candidate => !IsFake(candidate));
    }

    // FakeCodex says what it is in its first lines; a real codex is a binary or a script of another kind.
    private static bool IsFake(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            var start = new byte[512];
            var length = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
            return start.AsSpan(0, length).IndexOf("FakeCodex"u8) >= 0;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // May be run but not read: no script of ours.
            return false;
        }
    }
}
