using System.Globalization;
using TmuxAgent.Core.KeyUses;
using TmuxAgent.TestSupport;
using Xunit.Abstractions;

namespace TmuxAgent.Core.Tests.KeyUses;

public class CorpusTests(ITestOutputHelper output)
{
    private const double Least = 0.98;

    [Fact]
    public void Recall_and_precision_are_high_in_each_language_and_as_the_page_says()
    {
        var rows = LabelledFile.Corpus().Select(language => Score.Of(language.Language, language.Files)).ToList();
        var table = Score.Table(rows);
        output.WriteLine(table);
        foreach (var problem in rows.SelectMany(row => row.Problems))
            output.WriteLine(problem);

        Assert.True(rows.Sum(row => row.Labelled) >= 400, "too few labelled uses");
        Assert.All(rows, row => Assert.True(row.Recall >= Least, $"{row.Language}: recall {row.Recall}"));
        Assert.All(rows, row => Assert.True(row.Precision >= Least, $"{row.Language}: precision {row.Precision}"));
        var page = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "check.md"));
        Assert.Contains(table, page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_language_is_in_the_corpus()
    {
        var covered = LabelledFile
            .Corpus()
            .SelectMany(language => language.Files)
            .Select(file => SourceLanguages.Of(file.Path, out _) ?? SourceLanguages.OfFirstLine(file.Text));
        Assert.Empty(SourceLanguages.All.Except(covered.OfType<KeyUseExtractor>()));
    }

    private sealed record Score(string Language, int Labelled, int Found, int Right, IReadOnlyList<string> Problems)
    {
        public double Recall => Ratio(Labelled);

        public double Precision => Ratio(Found);

        public static Score Of(string language, IReadOnlyList<LabelledFile> files)
        {
            var (found, right) = (0, 0);
            var problems = new List<string>();
            foreach (var file in files)
            {
                var uses = file.Found();
                found += uses.Count;
                right += uses.Count(use => file.Labels.Contains(use));
                problems.AddRange(file.Labels.Except(uses).Select(label => $"{file.Path}: missed {label}"));
                problems.AddRange(uses.Except(file.Labels).Select(use => $"{file.Path}: wrong {use}"));
            }
            return new Score(language, files.Sum(file => file.Labels.Count), found, right, problems);
        }

        public static string Table(IEnumerable<Score> rows) =>
            "| language | labelled | found | recall | precision |\n|---|--:|--:|--:|--:|\n"
            + string.Concat(
                rows.Select(row =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"| {row.Language} | {row.Labelled} | {row.Found} | {row.Recall:0.000} | {row.Precision:0.000} |\n"
                    )
                )
            );

        private double Ratio(int whole) => whole == 0 ? 1 : (double)Right / whole;
    }
}
