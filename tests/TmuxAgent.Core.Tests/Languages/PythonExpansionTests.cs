using System.Text.RegularExpressions;
using TmuxAgent.Core.Languages;

namespace TmuxAgent.Core.Tests.Languages;

public class PythonExpansionTests
{
    // As python-dotenv has it.
    private static readonly Regex Pattern = new(@"\$\{[^}:]*(?::-[^}]*)?\}", RegexOptions.CultureInvariant);

    [Fact]
    public void It_finds_what_the_pattern_finds()
    {
        var random = new Random(1);
        for (var round = 0; round < 20_000; round++)
        {
            var value = new string([.. Enumerable.Range(0, random.Next(14)).Select(_ => "${}:-a"[random.Next(6)])]);
            var match = Pattern.Match(value);
            Assert.Equal(match.Success ? match.Index : -1, PythonExpansion.Find(value));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(":x}")]
    public void Many_openings_cost_no_more_than_their_number(string end) =>
        Assert.Equal(-1, PythonExpansion.Find(string.Concat(Enumerable.Repeat("${", 2_000_000)) + end));
}
