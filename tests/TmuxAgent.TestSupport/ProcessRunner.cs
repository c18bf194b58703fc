using System.Diagnostics;
using System.Text;

namespace TmuxAgent.TestSupport;

/// <summary>What a process left behind.</summary>
/// <param name="ExitCode">As the process returned it; 128 + signal where it was killed by one.</param>
/// <param name="OutputBytes">Standard output, byte for byte.</param>
/// <param name="ErrorBytes">Standard error, byte for byte.</param>
public sealed record ProcessResult(int ExitCode, byte[] OutputBytes, byte[] ErrorBytes)
{
    /// <summary>Standard output as UTF-8.</summary>
    public string Output => Encoding.UTF8.GetString(OutputBytes);

    /// <summary>Standard error as UTF-8.</summary>
    public string Error => Encoding.UTF8.GetString(ErrorBytes);

    /// <summary>This result where the exit code is 0; otherwise an exception that shows what the process said.</summary>
    public ProcessResult MustSucceed() =>
        ExitCode == 0
            ? this
            : throw new InvalidOperationException($"exit code {ExitCode}\nstdout:\n{Output}\nstderr:\n{Error}");
}

/// <summary>How one process is started.</summary>
/// <param name="FileName">Name on PATH or path.</param>
/// <param name="Arguments">Arguments, each passed on as it is.</param>
public sealed record ProcessCommand(string FileName, params string[] Arguments)
{
    /// <summary>Working directory; null for the test's own.</summary>
    public string? WorkingDirectory { get; init; }

    /// <summary>Variables set on top of (null value: taken out of) the test's own environment.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; init; } = new Dictionary<string, string?>();

    /// <summary>True to start from an empty environment instead of the test's own.</summary>
    public bool CleanEnvironment { get; init; }

    /// <summary>Standard input to its end; null for an empty one.</summary>
    public byte[]? Input { get; init; }

    /// <summary>After this time the process and its children are killed and the run fails. One minute by default.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// The same, ended by a signal as one that a person starts. What started the tests may have ignored it (nohup, a job in
    /// the background), and every child would then ignore it too.
    /// </summary>
    public ProcessCommand WithDefaultSignals() =>
        new("env", ["--default-signal=HUP,INT,TERM", FileName, .. Arguments])
        {
            WorkingDirectory = WorkingDirectory,
            CleanEnvironment = CleanEnvironment,
            Environment = Environment,
            Input = Input,
            TimeLimit = TimeLimit,
        };
}

/// <summary>Runs a process to its end and keeps what it wrote.</summary>
public static class ProcessRunner
{
    /// <summary>Runs a command by name and arguments.</summary>
    public static Task<ProcessResult> RunAsync(string fileName, params string[] arguments) =>
        RunAsync(new ProcessCommand(fileName, arguments));

    /// <summary>Runs a command.</summary>
    /// <exception cref="TimeoutException">The process did not end within its time limit; it was killed.</exception>
    public static async Task<ProcessResult> RunAsync(ProcessCommand command)
    {
        using var process =
            Process.Start(StartInfo(command))
            ?? throw new InvalidOperationException($"{command.FileName} did not start");
        using var limit = new CancellationTokenSource(command.TimeLimit);
        var output = ReadToEndAsync(process.StandardOutput.BaseStream, limit.Token);
        var error = ReadToEndAsync(process.StandardError.BaseStream, limit.Token);
        try
        {
            await WriteInputAsync(process, command.Input, limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return new ProcessResult(process.ExitCode, await output, await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException(
                $"{command.FileName} {string.Join(' ', command.Arguments)} ran longer than {command.TimeLimit}"
            );
        }
    }

    /// <summary>Runs a command by name and arguments, blocking.</summary>
    public static ProcessResult Run(string fileName, params string[] arguments) =>
        RunAsync(fileName, arguments).GetAwaiter().GetResult();

    /// <summary>Runs a command, blocking.</summary>
    public static ProcessResult Run(ProcessCommand command) => RunAsync(command).GetAwaiter().GetResult();

    /// <summary>Absolute path of a program on PATH, or null where it is not there.</summary>
    public static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(':', StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);

    /// <summary>The same command as a start description, for a test that drives a process itself.</summary>
    public static ProcessStartInfo StartInfo(ProcessCommand command)
    {
        var info = new ProcessStartInfo(command.FileName)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = command.WorkingDirectory ?? "",
        };
        foreach (var argument in command.Arguments)
            info.ArgumentList.Add(argument);
        if (command.CleanEnvironment)
            info.Environment.Clear();
        foreach (var pair in command.Environment)
        {
            if (pair.Value is null)
                info.Environment.Remove(pair.Key);
            else
                info.Environment[pair.Key] = pair.Value;
        }
        return info;
    }

    private static async Task<byte[]> ReadToEndAsync(Stream stream, CancellationToken cancellation)
    {
        using var buffer = new MemoryStream();
        await stream.CopyToAsync(buffer, cancellation);
        return buffer.ToArray();
    }

    private static async Task WriteInputAsync(Process process, byte[]? input, CancellationToken cancellation)
    {
        try
        {
            if (input is not null)
                await process.StandardInput.BaseStream.WriteAsync(input, cancellation);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The process closed its end first; what it wrote and returned tells the rest.
        }
    }
}
