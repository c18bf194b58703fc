using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.Tests.Text;

public class PathPatternTests
{
    [Theory]
    [InlineData("a.py", "a.py", true)]
    [InlineData("a.py", "sub/a.py", false)]
    [InlineData("*.py", "a.py", true)]
    [InlineData("*.py", "sub/a.py", false)]
    [InlineData("**/*.py", "a.py", true)]
    [InlineData("**/*.py", "sub/deep/a.py", true)]
    [InlineData("tests/**", "tests/a/b.py", true)]
    [InlineData("tests/**", "mytests/a.py", false)]
    [InlineData("**/tests/*_test.go", "x/tests/a_test_test.go", true)]
    [InlineData("**/tests/*_test.go", "x/tests/sub/a_test.go", false)]
    [InlineData("a?c", "abc", true)]
    [InlineData("a?c", "a/c", false)]
    [InlineData("**", "any/thing", true)]
    [InlineData("a**b", "a/x/b", true)]
    [InlineData("*", "", true)]
    [InlineData("a", "", false)]
    public void A_pattern_fits_whole_paths(string pattern, string path, bool fits) =>
        Assert.Equal(fits, PathPattern.Matches(pattern, path));

    [Fact]
    public void A_pattern_of_many_stars_takes_no_time_to_speak_of() =>
        Assert.False(
            PathPattern.Matches(
                string.Concat(Enumerable.Repeat("**a*", 40)) + "c",
                string.Concat(Enumerable.Repeat("aa/", 400))
            )
        );
}
