using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Documentation;

/// <summary>Every link leads somewhere, and every page is reached.</summary>
public class LinkTests
{
    [Fact]
    public void Every_link_leads_to_a_file_and_a_heading_that_are_there()
    {
        var broken = Pages()
            .SelectMany(page => page.Links.Select(link => Problem(page, link)))
            .Where(text => text.Length > 0);
        Assert.Empty(broken);
    }

    [Fact]
    public void Every_page_is_reached_from_README()
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(["README.md"]);
        while (open.TryDequeue(out var path))
        {
            if (!reached.Add(path))
                continue;
            foreach (var link in new Page(path).Links.Where(IsRelative))
            {
                var target = Target(path, link);
                if (target.EndsWith(".md", StringComparison.Ordinal) && File.Exists(Full(target)))
                    open.Enqueue(target);
            }
        }
        Assert.Empty(
            Pages()
                .Select(page => page.Path)
                .Where(path => !path.StartsWith("tests/", StringComparison.Ordinal))
                .Except(reached)
        );
    }

    [Fact]
    public void A_Chinese_reader_stays_in_Chinese()
    {
        foreach (var page in Pages().Where(page => page.IsChinese))
        foreach (var link in page.Links.Where(IsRelative))
        {
            var target = Target(page.Path, link);
            var twin = Path.Combine("docs/zh", Path.GetRelativePath("docs", target));
            var names = page.Lines.Any(line =>
                line.StartsWith("[English]", StringComparison.Ordinal) && line.Contains(link, StringComparison.Ordinal)
            );
            Assert.True(
                names || target.StartsWith("docs/zh/", StringComparison.Ordinal) || !File.Exists(Full(twin)),
                $"{page.Path} leads to {target}, and there is {twin}"
            );
        }
    }

    private static string Problem(Page page, string link)
    {
        if (link.Contains("://", StringComparison.Ordinal))
            return Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme == "https"
                ? ""
                : $"{page.Path}: {link}";
        var target = Target(page.Path, link);
        if (!Path.Exists(Full(target)))
            return $"{page.Path}: {link} leads to no file";
        return link.Split('#') is [_, var anchor] && !new Page(target).Anchors.Contains(Uri.UnescapeDataString(anchor))
            ? $"{page.Path}: {link} leads to no heading"
            : "";
    }

    private static bool IsRelative(string link) => !link.Contains("://", StringComparison.Ordinal);

    private static string Target(string page, string link)
    {
        var path = link.Split('#')[0];
        return path.Length == 0
            ? page
            : Path.GetRelativePath(
                RepositoryRoot.Path,
                Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Full(page))!, path))
            );
    }

    private static string Full(string path) => Path.Combine(RepositoryRoot.Path, path);

    private static IEnumerable<Page> Pages() =>
        Page.All.Select(path => new Page(Path.GetRelativePath(RepositoryRoot.Path, path)));
}
