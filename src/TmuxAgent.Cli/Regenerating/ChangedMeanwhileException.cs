namespace TmuxAgent.Cli.Regenerating;

/// <summary>Somebody else changed a file between the plan and the write; everything is as they left it. Plan again.</summary>
/// <param name="path">The file, as the plan names it.</param>
/// <param name="index">Index of the change.</param>
internal sealed class ChangedMeanwhileException(string path, int index) : Exception
{
    /// <summary>Index of the change.</summary>
    public int Index { get; } = index;

    /// <summary>The file.</summary>
    public string Path { get; } = path;
}
