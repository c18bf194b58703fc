using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Probes.Health;
using TmuxAgent.Cli.Services;
using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Commands;

/// <summary>One run of <c>watch</c>.</summary>
internal sealed class WatchRun : IDisposable
{
    private const string Keys = "rlsq";

    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan RestartLimit = TimeSpan.FromSeconds(30);

    private readonly Machine _machine;
    private readonly WorkFolder _folder;
    private readonly StopSignals _stop;
    private readonly LiveLook _look;
    private readonly string _project;

    public WatchRun(Machine machine, WorkFolder folder, StopSignals stop)
    {
        _machine = machine;
        _folder = folder;
        _stop = stop;
        _project = ServiceStatus.Scene(machine, folder).Manifest.Project.Name;
        // What is said of a manifest that was changed meanwhile would be written over the screen.
        var quiet = machine.WithTerminal(
            new Terminal(TextWriter.Null, TextWriter.Null, () => Stream.Null, canAsk: false, colour: false)
        );
        _look = new LiveLook(() => ServiceStatus.Scene(quiet, folder), stop.Token);
    }

    /// <summary>Prints the state, and each change of it, on a line.</summary>
    public int RunLines() =>
        Run(() =>
        {
            var output = _machine.Terminal.Output;
            var last = "";
            while (!Waited() && !StandardStream.IsGone(output))
            {
                _look.ThrowIfBroken();
                if (
                    _look.Last is not { } state
                    || WatchLine.Of(state, _machine.Terminal.Language) is var line && line == last
                )
                    continue;
                last = line;
                output.WriteLine(line);
            }
        });

    /// <summary>Draws the state until somebody has seen enough.</summary>
    public int RunScreen()
    {
        if (_machine.Terminal is not { IsInputTerminal: true, IsOutputTerminal: true })
            throw new StoppedException(ExitCode.Usage, WatchPhrases.NoTerminal);
        return Run(() =>
        {
            while (DrawUntilKey() is { } key && key != 'q')
                Leave(key);
        });
    }

    /// <inheritdoc/>
    public void Dispose() => _look.Dispose();

    private int Run(Action run)
    {
        Descendants.Adopt();
        _look.Start();
        try
        {
            run();
        }
        catch (OperationCanceledException) when (_stop.ExitCode != 0)
        {
            // A signal ended what a key had started.
        }
        finally
        {
            Dispose();
            Descendants.Kill();
        }
        return _stop.ExitCode;
    }

    // The key that was pressed; null where a signal came.
    private char? DrawUntilKey()
    {
        using var screen = new FullScreen(_machine.Terminal.Output);
        do
        {
            _look.ThrowIfBroken();
            var (width, height) = FullScreen.Size;
            var drawing = new WatchScreen(_machine.Terminal.Language, width, height);
            screen.Show(drawing.Draw(_look.Last, _project, _machine.Clock.GetLocalNow()));
            if (FullScreen.Pressed is { } key && Keys.Contains(key))
                return key;
        } while (!Waited());
        return null;
    }

    // Off the screen, as if it had been typed in the shell.
    private void Leave(char key)
    {
        try
        {
            _ = _look.Between(() =>
                key switch
                {
                    'r' => new ServiceRun(
                        new ServiceAsk(_machine, _folder, "service restart", RestartLimit, Json: false, _stop.Token)
                    ).Restart(),
                    'l' => new ServiceLogs(_machine, _folder, _stop.Token).Run(
                        FullScreen.Size.Height - 2,
                        follows: false,
                        json: false
                    ),
                    _ => new TmuxSync(_machine, _folder, json: false, _stop.Token).Sync(isDry: false),
                }
            );
        }
        catch (StoppedException stopped)
        {
            _machine.Terminal.Error.WriteLine("tmuxagent: " + Printable.Text(_machine.Terminal.Say(stopped.Said)));
        }
        _machine.Terminal.Error.WriteLine(_machine.Terminal.Say(WatchPhrases.AnyKey));
        while (FullScreen.Pressed is null && !Waited()) { }
    }

    private bool Waited() => _stop.Token.WaitHandle.WaitOne(Tick);
}
