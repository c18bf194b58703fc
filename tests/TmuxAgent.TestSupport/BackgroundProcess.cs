using System.Diagnostics;

namespace TmuxAgent.TestSupport;

/// <summary>A program that runs until the test ends; what it says is thrown away.</summary>
public sealed class BackgroundProcess : IDisposable
{
    private readonly Process _process;

    /// <param name="command">What is started.</param>
    public BackgroundProcess(ProcessCommand command)
    {
        _process = Process.Start(ProcessRunner.StartInfo(command))!;
        // Unread, a full pipe would stop it.
        _process.OutputDataReceived += (_, _) => { };
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }
}
