namespace TmuxAgent.Cli;

/// <summary>What the process returns. Documented in README; scripts depend on every number.</summary>
internal static class ExitCode
{
    /// <summary>Done, nothing to say.</summary>
    public const int Success = 0;

    /// <summary>Findings, or a failed probe.</summary>
    public const int Findings = 1;

    /// <summary>Wrong usage: arguments, manifest or answers that cannot be carried out.</summary>
    public const int Usage = 2;

    /// <summary><c>--check</c>: a plain run would change something.</summary>
    public const int Drift = 3;

    /// <summary>A merge conflict; the file was left alone and the proposal lies beside it.</summary>
    public const int Conflict = 4;

    /// <summary>A file stands where the tool never wrote; nothing was overwritten.</summary>
    public const int Refused = 5;

    /// <summary>A bug of the tool's own (EX_SOFTWARE of sysexits.h).</summary>
    public const int Bug = 70;

    /// <summary>The system failed us: a full disk, a missing permission (EX_IOERR of sysexits.h).</summary>
    public const int System = 74;

    /// <summary>Another run holds the lock, or a file never kept still; try again (EX_TEMPFAIL of sysexits.h).</summary>
    public const int TryAgain = 75;
}
