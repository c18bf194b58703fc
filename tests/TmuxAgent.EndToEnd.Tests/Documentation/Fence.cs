namespace TmuxAgent.EndToEnd.Tests.Documentation;

/// <summary>A fenced block of a page.</summary>
/// <param name="Language">The first word behind the fence: <c>console</c> and <c>sh</c> are typed.</param>
/// <param name="Marks">The further words behind the fence: how the block is run, or why it is not.</param>
/// <param name="First">Index of its first line among the lines of the page.</param>
/// <param name="Lines">What is between the fences.</param>
internal sealed record Fence(string Language, IReadOnlyList<string> Marks, int First, IReadOnlyList<string> Lines)
{
    /// <summary>Runs in its terminal until the page ends.</summary>
    public const string Stays = "stays";

    /// <summary>Is typed again until it shows what the page shows.</summary>
    public const string Until = "until";

    /// <summary>Is typed on a real terminal by a test of its own.</summary>
    public const string Typed = "typed";

    private const string NotRun = "needs-";
    private const string Written = "file=";

    /// <summary>Whether a person types what is in it.</summary>
    public bool IsCommands => Language is "console" or "sh";

    /// <summary>Why the page's test does not run it; empty where it does.</summary>
    public string Reason =>
        Marks.FirstOrDefault(mark => mark == Typed || mark.StartsWith(NotRun, StringComparison.Ordinal)) ?? "";

    /// <summary>The file that a person writes it into; empty where there is none.</summary>
    public string File =>
        Marks.FirstOrDefault(mark => mark.StartsWith(Written, StringComparison.Ordinal))?[Written.Length..] ?? "";

    /// <summary>Whether a mark is behind the fence.</summary>
    public bool Is(string mark) => Marks.Contains(mark);

    /// <summary>What is typed, each with the output that is shown below it. A block of <c>sh</c> is typed as a whole.</summary>
    public IReadOnlyList<TypedCommand> Commands =>
        Language == "sh" ? [new TypedCommand(string.Join('\n', Lines), First + Lines.Count, [])] : [.. OfTranscript()];

    private IEnumerable<TypedCommand> OfTranscript()
    {
        for (var at = 0; at < Lines.Count; )
        {
            var command = Lines[at++][2..];
            while (at < Lines.Count && Lines[at].StartsWith("> ", StringComparison.Ordinal))
                command += "\n" + Lines[at++][2..];
            var shown = Lines.Skip(at).TakeWhile(line => !line.StartsWith("$ ", StringComparison.Ordinal)).ToList();
            yield return new TypedCommand(command, First + at, shown);
            at += shown.Count;
        }
    }
}

/// <summary>A command and what the page shows of its output.</summary>
/// <param name="Text">As it is typed.</param>
/// <param name="OutputAt">Index of the first line of output among the lines of the page.</param>
/// <param name="Shown">The output.</param>
internal sealed record TypedCommand(string Text, int OutputAt, IReadOnlyList<string> Shown);
