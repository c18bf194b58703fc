namespace TmuxAgent.TestSupport;

/// <summary>
/// A part of a page that is made from the code that it describes, between <c>&lt;!-- made: NAME --&gt;</c> and
/// <c>&lt;!-- end --&gt;</c>. With <c>TMUXAGENT_WRITE_DOCS=1</c> it is written, otherwise held to it.
/// </summary>
public static class MadeRegion
{
    private const string End = "<!-- end -->";

    private static readonly Lock OneAtATime = new();

    /// <summary>Whether pages are written instead of compared.</summary>
    public static bool Writes => Environment.GetEnvironmentVariable("TMUXAGENT_WRITE_DOCS") == "1";

    /// <summary>What is between the marks.</summary>
    /// <param name="page">Path below the root of the repository.</param>
    /// <param name="name">Name of the part.</param>
    public static IReadOnlyList<string> Of(string page, string name)
    {
        var lines = File.ReadAllLines(Full(page)).ToList();
        var (first, count) = Find(lines, page, name);
        return lines.GetRange(first, count);
    }

    /// <summary>Writes the part, or compares it.</summary>
    /// <exception cref="InvalidOperationException">The page says something else; the message shows where.</exception>
    public static void Hold(string page, string name, IReadOnlyList<string> made)
    {
        lock (OneAtATime)
        {
            var lines = File.ReadAllLines(Full(page)).ToList();
            var (first, count) = Find(lines, page, name);
            if (Writes)
            {
                lines.RemoveRange(first, count);
                lines.InsertRange(first, made);
                File.WriteAllLines(Full(page), lines);
                return;
            }
            var known = lines.GetRange(first, count);
            var at = Enumerable
                .Range(0, Math.Max(known.Count, made.Count))
                .Cast<int?>()
                .FirstOrDefault(index =>
                    known.ElementAtOrDefault(index!.Value) != made.ElementAtOrDefault(index.Value)
                );
            if (at is { } line)
                throw new InvalidOperationException(
                    $"{page}:{first + line + 1} ({name}) says\n{known.ElementAtOrDefault(line)}\nand the code\n{made.ElementAtOrDefault(line)}\nTMUXAGENT_WRITE_DOCS=1 writes it."
                );
        }
    }

    private static (int First, int Count) Find(List<string> lines, string page, string name)
    {
        var mark = lines.IndexOf($"<!-- made: {name} -->");
        var end = lines.IndexOf(End, mark + 1);
        return mark >= 0 && end > mark
            ? (mark + 1, end - mark - 1)
            : throw new InvalidOperationException($"{page} has no part made of {name}");
    }

    private static string Full(string page) => Path.Combine(RepositoryRoot.Path, page);
}
