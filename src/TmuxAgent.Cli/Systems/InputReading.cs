using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Systems;

/// <summary>What came of reading a file that a stranger may have put there.</summary>
/// <param name="Content">The bytes; null where there is no file, or it is not read.</param>
/// <param name="Problem">Why it is not read, as a clause ("it is a symbolic link"); empty where it was, or is missing.</param>
/// <param name="IsSystemFailure">Whether the system refused (permission, disk), and not the tool.</param>
internal sealed record InputReading(byte[]? Content, Phrase Problem, bool IsSystemFailure)
{
    /// <summary>There is no such file.</summary>
    public static InputReading Missing { get; } = new(null, Phrase.None, false);

    /// <summary>There is something, and the tool does not read it.</summary>
    public static InputReading Refused(Phrase problem) => new(null, problem, false);
}
