namespace TmuxAgent.Scaffolding.Planning;

/// <summary>The rendering that could not be merged, laid beside the user's file.</summary>
public static class Proposal
{
    /// <summary>Appended to the name of the file it is for.</summary>
    public const string Suffix = ".tmuxagent-new";

    /// <summary>Where the proposal for a file lies.</summary>
    public static string PathFor(string path) => path + Suffix;
}
