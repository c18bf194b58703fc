using TmuxAgent.Scaffolding.Outputs;

namespace TmuxAgent.Scaffolding.Planning;

/// <summary>A real codex, or a link to one, in the place of FakeCodex: what FakeCodex itself asks for.</summary>
internal static class OwnCodex
{
    private const int LongestStart = 512;

    /// <summary>Whether the output is FakeCodex, and something else than a FakeCodex is in its place.</summary>
    public static bool IsIn(FileCase file) =>
        file.Desired.OutputId == OutputCatalog.FakeCodex.Id
        && file.Found.Kind switch
        {
            EntryKind.SymbolicLink => true,
            // Far larger than any script.
            EntryKind.Blocked => file.Found.IsUnreadFile,
            EntryKind.File => !IsFake(file.Found.Content),
            _ => false,
        };

    private static bool IsFake(byte[] content) =>
        content.AsSpan(0, Math.Min(content.Length, LongestStart)).IndexOf("FakeCodex"u8) >= 0;
}
