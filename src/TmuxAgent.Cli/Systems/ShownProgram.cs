using CliWrap;

namespace TmuxAgent.Cli.Systems;

/// <summary>A program whose output is shown as it comes, secrets hidden, until it ends or nobody wants it any more.</summary>
internal static class ShownProgram
{
    /// <summary>Runs it and returns its exit code. It is killed when it is stopped, or its output cannot be shown.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static async Task<int> RunAsync(
        ProgramCall call,
        ShownOutput output,
        TextWriter errors,
        CancellationToken stop
    )
    {
        var command = ProgramRun
            .Prepare(call)
            .WithStandardOutputPipe(PipeTarget.Create((stream, _) => output.PumpAsync(stream, endsWithReader: true)))
            .WithStandardErrorPipe(PipeTarget.ToDelegate(errors.WriteLine));
        return (await command.ExecuteAsync(stop)).ExitCode;
    }
}
