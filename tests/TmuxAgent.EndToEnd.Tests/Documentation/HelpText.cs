namespace TmuxAgent.EndToEnd.Tests.Documentation;

/// <summary>What <c>--help</c> prints, by its parts. They are told by the English text; another language has the same ones.</summary>
internal sealed class HelpText(string english, string shown)
{
    private readonly List<(string Title, List<string> Lines)> _english = Parts(english);
    private readonly List<(string Title, List<string> Lines)> _shown = Parts(shown);

    /// <summary>The lines of a part, by its English title; none where there is no such part.</summary>
    public IReadOnlyList<string> Of(string title)
    {
        var at = _english.FindIndex(part => part.Title == title);
        return at < 0 ? [] : _shown[at].Lines;
    }

    private static List<(string Title, List<string> Lines)> Parts(string text)
    {
        var parts = new List<(string Title, List<string> Lines)>();
        foreach (var line in text.Split('\n').Where(line => line.Trim().Length > 0))
        {
            if (!line.StartsWith(' '))
                parts.Add((line.Trim(), []));
            else
                parts[^1].Lines.Add(line);
        }
        return parts;
    }
}
