using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Reporting;

/// <summary>What a verb has to say at its end: one content, printed as text or as JSON. Holds no secret's value.</summary>
/// <param name="Verb">The verb as typed, such as <c>init</c>.</param>
/// <param name="ExitCode">What the process is about to return.</param>
internal sealed record Report(string Verb, int ExitCode)
{
    /// <summary>One line for each file that was looked at.</summary>
    public IReadOnlyList<ReportedFile> Files { get; init; } = [];

    /// <summary>What is wrong in the user's texts.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>Gives the lines of source that are shown below a finding; null where none are.</summary>
    public Func<Finding, IEnumerable<string>>? Excerpt { get; init; }

    /// <summary>What the findings come to, in a sentence without its full stop; empty for none.</summary>
    public Phrase Summary { get; init; } = Phrase.None;

    /// <summary>Where the repository is below the root of its checkout, ended by <c>/</c>; empty where it is the root.</summary>
    public string PathPrefix { get; init; } = "";

    /// <summary>Facts that a person should know, one sentence each.</summary>
    public IReadOnlyList<Phrase> Notes { get; init; } = [];

    /// <summary>Why the verb could not do what it was asked to, one sentence each, the remedy last.</summary>
    public IReadOnlyList<Phrase> Errors { get; init; } = [];

    /// <summary>What to do next, in order.</summary>
    public IReadOnlyList<NextStep> Next { get; init; } = [];

    /// <summary>Roles of installed units that read at their start what was changed; null where the verb does not tell.</summary>
    public IReadOnlyList<string>? Restarts { get; init; }

    /// <summary>The number by which `undo` takes it back; null where nothing was written.</summary>
    public int? Run { get; init; }

    /// <summary>True where nothing was or will be written: the files are what a run would do.</summary>
    public bool DryRun { get; init; }

    /// <summary>Whether any file was changed; in a dry run, whether one would be.</summary>
    public bool Changed { get; init; }

    /// <summary>Prints the report in the form that was asked for.</summary>
    public void Print(Terminal terminal, bool json) => Print(terminal, json ? ReportFormat.Json : ReportFormat.Text);

    /// <summary>Prints the report in the form that was asked for.</summary>
    public void Print(Terminal terminal, ReportFormat format)
    {
        if (format == ReportFormat.Json)
            JsonReport.Print(this, terminal);
        else if (format == ReportFormat.Sarif)
            SarifReport.Print(this, terminal);
        else if (format == ReportFormat.GitHub)
            GitHubReport.Print(this, terminal);
        else if (terminal.IsQuiet)
            TextReport.PrintProblems(this, terminal);
        else
            TextReport.Print(this, terminal);
    }
}

/// <summary>One file and its verdict.</summary>
/// <param name="Path">As the plan names it.</param>
/// <param name="Verdict">The verdict's stable name, such as <c>create</c>.</param>
/// <param name="Reason">Why, in words.</param>
internal sealed record ReportedFile(string Path, string Verdict, Phrase Reason)
{
    /// <summary>Verbs that settle what only a person can, as they are typed.</summary>
    public IReadOnlyList<string> Settle { get; init; } = [];

    /// <summary>Whether a person has to do something about it.</summary>
    public bool NeedsYou => Settle.Count > 0 || Verdict is "conflict" or "refused";

    /// <summary>For <c>status</c>: what happened to the file on disk since it was written; null for other verbs.</summary>
    public string? OnDisk { get; init; }

    /// <summary>The unified diff, secrets masked; null where none was asked for.</summary>
    public string? Diff { get; init; }
}

/// <summary>A command to type next.</summary>
/// <param name="Command">Ready for a shell.</param>
/// <param name="Why">What it does.</param>
internal sealed record NextStep(string Command, Phrase Why);
