using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Commands;

/// <summary>The file of a baseline.</summary>
/// <param name="name">As it was typed.</param>
/// <param name="machine">The machine.</param>
internal sealed class BaselineFile(string name, Machine machine)
{
    private const int Longest = 16 << 20;
    private const int Mode = 0b110_100_100;

    private Place Place => Place.Of(machine.Absolute(name));

    /// <summary>Reads it.</summary>
    /// <exception cref="StoppedException">There is none.</exception>
    public Baseline Read() =>
        Find()
        ?? throw new StoppedException(
            ExitCode.Usage,
            CheckPhrases.NoBaseline(name, $"tmuxagent check --write-baseline {ShellWord.Quote(name)}")
        );

    /// <summary>Writes it; what is no baseline is never overwritten.</summary>
    /// <returns>Whether anything changed.</returns>
    public bool Write(Baseline baseline)
    {
        var content = baseline.ToBytes();
        if (Find() is { } earlier && earlier.ToBytes().AsSpan().SequenceEqual(content))
            return false;
        var fresh = Place.With(".tmuxagent-new");
        if (machine.Files.Exists(fresh))
            machine.Files.Remove(fresh);
        machine.Files.WriteNew(fresh, content, Mode & ~machine.Files.Umask);
        machine.Files.Replace(fresh, Place);
        return true;
    }

    private Baseline? Find()
    {
        var reading = machine.Files.TryRead(Place, Longest);
        if (!reading.Problem.IsEmpty)
            throw new StoppedException(
                reading.IsSystemFailure ? ExitCode.System : ExitCode.Usage,
                FilePhrases.NotRead(name, reading.Problem)
            );
        if (reading.Content is null)
            return null;
        return Baseline.Parse(reading.Content)
            ?? throw new StoppedException(ExitCode.Refused, CheckPhrases.NotABaseline(name));
    }
}
