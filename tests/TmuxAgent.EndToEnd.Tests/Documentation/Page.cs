using System.Text.RegularExpressions;
using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Documentation;

/// <summary>A page of the documentation, and what a reader finds on it.</summary>
internal sealed partial class Page
{
    private const string Fences = "```";

    /// <param name="path">Below the root of the repository.</param>
    public Page(string path)
    {
        Path = path;
        Lines = File.ReadAllLines(FullPath);
        Blocks = [.. FindBlocks()];
    }

    /// <summary>Below the root of the repository, with <c>/</c>.</summary>
    public string Path { get; }

    /// <summary>All lines.</summary>
    public IReadOnlyList<string> Lines { get; }

    /// <summary>Its fenced blocks, in order.</summary>
    public IReadOnlyList<Fence> Blocks { get; }

    /// <summary>Whether it is in Chinese, and shows what the tool says in Chinese.</summary>
    public bool IsChinese => Path.Contains("zh", StringComparison.Ordinal);

    /// <summary>Absolute path.</summary>
    public string FullPath => System.IO.Path.Combine(RepositoryRoot.Path, Path);

    /// <summary>Its prose: every line that is neither in a fenced block nor a comment.</summary>
    public IEnumerable<(int At, string Text)> Prose =>
        Lines
            .Select((text, at) => (At: at, Text: text))
            .Where(line =>
                !Blocks.Any(block => line.At >= block.First - 1 && line.At <= block.First + block.Lines.Count)
                && !line.Text.StartsWith("<!--", StringComparison.Ordinal)
            );

    /// <summary>Depth and text of each heading.</summary>
    public IEnumerable<(int Depth, string Text)> Headings =>
        Prose
            .Select(line => HeadingLine().Match(line.Text))
            .Where(match => match.Success)
            .Select(match => (match.Groups[1].Length, match.Groups[2].Value));

    /// <summary>What may follow <c>#</c> in a link to this page, as GitHub makes it.</summary>
    public IReadOnlySet<string> Anchors
    {
        get
        {
            var anchors = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (_, heading) in Headings)
            {
                var plain = Link().Replace(heading, "$1").ToLowerInvariant();
                var anchor = NoAnchor().Replace(plain, "").Replace(' ', '-');
                for (var number = 0; !anchors.Add(number == 0 ? anchor : $"{anchor}-{number}"); )
                    number++;
            }
            return anchors;
        }
    }

    /// <summary>Targets of its links.</summary>
    public IEnumerable<string> Links =>
        Prose.SelectMany(line => Link().Matches(line.Text)).Select(m => m.Groups[2].Value);

    /// <summary>How many columns and rows each table has.</summary>
    public IEnumerable<(int Columns, int Rows)> Tables
    {
        get
        {
            var (columns, rows) = (0, 0);
            foreach (var (_, text) in Prose.Append((Lines.Count, "")))
            {
                if (text.StartsWith('|'))
                {
                    columns = rows == 0 ? text.Replace("\\|", "").Count(c => c == '|') - 1 : columns;
                    rows++;
                }
                else if (rows > 0)
                {
                    yield return (columns, rows);
                    rows = 0;
                }
            }
        }
    }

    /// <summary>Pages that a user reads, each once: those of a language, the Chinese ones below <c>docs/zh</c>.</summary>
    public static IReadOnlyList<string> OfUsers { get; } =
    [
        "README.md",
        "README.zh-CN.md",
        .. Directory
            .EnumerateFiles(System.IO.Path.Combine(RepositoryRoot.Path, "docs/zh"), "*.md")
            .Select(System.IO.Path.GetFileName)
            .Order(StringComparer.Ordinal)
            .SelectMany(name => new[] { $"docs/{name}", $"docs/zh/{name}" }),
    ];

    /// <summary>Every page of the project that a reader may be led to.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. Directory.EnumerateFiles(RepositoryRoot.Path, "*.md"),
        .. Directory.EnumerateFiles(
            System.IO.Path.Combine(RepositoryRoot.Path, "docs"),
            "*.md",
            SearchOption.AllDirectories
        ),
        System.IO.Path.Combine(RepositoryRoot.Path, "generators/TmuxAgent.Package/README.md"),
    ];

    private IEnumerable<Fence> FindBlocks()
    {
        for (var at = 0; at < Lines.Count; at++)
        {
            if (!Lines[at].StartsWith(Fences, StringComparison.Ordinal))
                continue;
            var words = Lines[at][Fences.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var inside = Lines.Skip(at + 1).TakeWhile(line => line != Fences).ToList();
            yield return new Fence(words.FirstOrDefault(""), [.. words.Skip(1)], at + 1, inside);
            at += inside.Count + 1;
        }
    }

    [GeneratedRegex("^(#{1,6}) (.*)$")]
    private static partial Regex HeadingLine();

    [GeneratedRegex("\\[([^\\]]*)\\]\\(([^)\\s]+)\\)")]
    private static partial Regex Link();

    [GeneratedRegex("[^\\p{L}\\p{N}_ -]")]
    private static partial Regex NoAnchor();
}
