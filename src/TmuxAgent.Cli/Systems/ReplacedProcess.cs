namespace TmuxAgent.Cli.Systems;

/// <summary>Another program in the place of this process (execve(2)).</summary>
internal static class ReplacedProcess
{
    /// <summary>Runs it; does not return.</summary>
    /// <param name="program">Absolute path.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="environment">Its whole environment.</param>
    /// <exception cref="IOException">It cannot be run.</exception>
    public static void Run(
        string program,
        IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string> environment
    )
    {
        // Both lists end with null.
        _ = LinuxCalls.Execute(
            program,
            [program, .. arguments, null],
            [.. environment.Select(pair => $"{pair.Key}={pair.Value}"), null]
        );
        throw LinuxCalls.Failure(System.Runtime.InteropServices.Marshal.GetLastPInvokeError(), program);
    }
}
