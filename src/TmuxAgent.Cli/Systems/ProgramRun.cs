using System.Buffers;
using System.ComponentModel;
using System.Text;
using CliWrap;

namespace TmuxAgent.Cli.Systems;

/// <summary>Runs a program to its end, or until it is no longer waited for: then it is killed with all that it started.</summary>
internal static class ProgramRun
{
    private const int LongestText = 256 << 10;

    /// <summary>Runs it. What it prints beyond 256 KiB is read and thrown away.</summary>
    /// <exception cref="OperationCanceledException">It was killed.</exception>
    // It is killed in the background: to see it die may take longer than anybody waits.
    public static Task<ProgramResult> RunAsync(ProgramCall call, CancellationToken cancellation) =>
        RunToDeathAsync(call, cancellation).WaitAsync(cancellation);

    /// <summary>The same, but one that is killed is waited for, so that what it leaves behind can be cleared away.</summary>
    /// <exception cref="OperationCanceledException">It was killed.</exception>
    public static async Task<ProgramResult> RunToDeathAsync(ProgramCall call, CancellationToken cancellation)
    {
        var output = new BoundedText(LongestText);
        var errors = new BoundedText(LongestText);
        var command = Prepare(call)
            .WithStandardOutputPipe(PipeTarget.Create(output.ReadAsync))
            .WithStandardErrorPipe(PipeTarget.Create(errors.ReadAsync));
        try
        {
            var result = await command.ExecuteAsync(cancellation);
            return new ProgramResult(result.ExitCode, output.Text, errors.Text);
        }
        catch (Exception failure) when (failure is Win32Exception or IOException)
        {
            return new ProgramResult(-1, "", failure.Message);
        }
    }

    /// <summary>The call as CliWrap takes it, its output still to be led somewhere.</summary>
    public static Command Prepare(ProgramCall call) =>
        CliWrap
            .Cli.Wrap(call.Program)
            .WithArguments(call.Arguments)
            .WithWorkingDirectory(call.Folder)
            .WithEnvironmentVariables(Whole(call.Environment))
            .WithStandardInputPipe(PipeSource.FromString(call.Input))
            .WithValidation(CommandResultValidation.None);

    // CliWrap starts from the environment of this process.
    private static Dictionary<string, string?> Whole(IReadOnlyDictionary<string, string> wanted)
    {
        var changes = System
            .Environment.GetEnvironmentVariables()
            .Keys.Cast<string>()
            .ToDictionary(name => name, _ => (string?)null, StringComparer.Ordinal);
        foreach (var (name, value) in wanted)
            changes[name] = value;
        return changes;
    }

    /// <summary>The beginning of a stream, which is read to its end.</summary>
    private sealed class BoundedText(int limit)
    {
        private readonly ArrayBufferWriter<byte> _kept = new();

        public string Text => Encoding.UTF8.GetString(_kept.WrittenSpan);

        public async Task ReadAsync(Stream stream, CancellationToken cancellation)
        {
            var buffer = new byte[8192];
            int length;
            while ((length = await stream.ReadAsync(buffer, cancellation)) > 0)
                _kept.Write(buffer.AsSpan(0, Math.Min(length, limit - _kept.WrittenCount)));
        }
    }
}
