using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace TmuxAgent.TestSupport;

/// <summary>A program that a test watches, interrupts, and looks below.</summary>
public sealed class DrivenProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _error = new();

    /// <param name="command">What is started.</param>
    public DrivenProcess(ProcessCommand command)
    {
        _process = Process.Start(ProcessRunner.StartInfo(command))!;
        _process.OutputDataReceived += (_, line) => Add(_output, line.Data);
        _process.ErrorDataReceived += (_, line) => Add(_error, line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>What it has printed.</summary>
    public string Output => Text(_output);

    /// <summary>What it has said on standard error.</summary>
    public string Error => Text(_error);

    /// <summary>Waits until it has printed something.</summary>
    public void AwaitOutput(string text) => Await(() => Output, text);

    /// <summary>Waits until it has said something on standard error.</summary>
    public void AwaitError(string text) => Await(() => Error, text);

    /// <summary>Interrupts it as Ctrl-C does, and returns its exit code once it and all that was below it has ended.</summary>
    public int Interrupt()
    {
        var below = Below(_process.Id).ToList();
        ProcessRunner.Run("kill", "-INT", _process.Id.ToString(CultureInfo.InvariantCulture)).MustSucceed();
        if (!_process.WaitForExit(Patience))
            throw new TimeoutException($"it does not end\n{Output}{Error}");
        _process.WaitForExit();
        return Wait.Until(() => below.TrueForAll(id => !IsAlive(id)), Patience)
            ? _process.ExitCode
            : throw new TimeoutException("something that it started is still there");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private void Await(Func<string> said, string text)
    {
        if (!Wait.Until(() => said().Contains(text, StringComparison.Ordinal), Patience))
            throw new TimeoutException($"'{text}' did not come\n{Output}{Error}");
    }

    private static IEnumerable<int> Below(int top)
    {
        var children = ProcessRunner
            .Run("ps", "-o", "pid=", "--ppid", top.ToString(CultureInfo.InvariantCulture))
            .Output;
        foreach (var word in children.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var child = int.Parse(word, CultureInfo.InvariantCulture);
            yield return child;
            foreach (var deeper in Below(child))
                yield return deeper;
        }
    }

    private static bool IsAlive(int id)
    {
        try
        {
            return !File.ReadAllText($"/proc/{id}/stat").Contains(") Z ", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static void Add(StringBuilder to, string? line)
    {
        lock (to)
            to.AppendLine(line);
    }

    private static string Text(StringBuilder from)
    {
        lock (from)
            return from.ToString();
    }
}
