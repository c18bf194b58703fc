namespace TmuxAgent.Cli.Systems;

/// <summary>A program to be started. Arguments are seen by every user of the machine, so no secret is among them.</summary>
/// <param name="Program">Absolute path.</param>
/// <param name="Arguments">Its arguments.</param>
internal sealed record ProgramCall(string Program, params string[] Arguments)
{
    /// <summary>Absolute path of the folder that it runs in.</summary>
    public required string Folder { get; init; }

    /// <summary>Its whole environment.</summary>
    public required IReadOnlyDictionary<string, string> Environment { get; init; }

    /// <summary>What it reads on its standard input.</summary>
    public string Input { get; init; } = "";
}

/// <summary>What a program left behind.</summary>
/// <param name="ExitCode">As it returned it; -1 where it could not be started.</param>
/// <param name="Output">The beginning of its standard output.</param>
/// <param name="Errors">The beginning of its standard error, or why it could not be started.</param>
internal sealed record ProgramResult(int ExitCode, string Output, string Errors)
{
    /// <summary>Whether it ended with exit code 0.</summary>
    public bool IsSuccess => ExitCode == 0;

    /// <summary>The last line of its standard error.</summary>
    public string LastErrorLine =>
        Errors.Split('\n').LastOrDefault(line => line.Trim().Length > 0)?.Trim() ?? "it says nothing";

    /// <summary>The first line that it printed, at most 200 characters.</summary>
    public string FirstLine => Output.Split('\n')[0].Trim() is var line && line.Length > 200 ? line[..200] : line;
}
