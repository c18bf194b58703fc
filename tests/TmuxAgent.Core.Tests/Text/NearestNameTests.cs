using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.Tests.Text;

public class NearestNameTests
{
    [Theory]
    [InlineData("modle", "model")]
    [InlineData("mode", "model")]
    [InlineData("MODEL", "model")]
    [InlineData("timeout-seconds", "timeout_seconds")]
    [InlineData("timeoutSeconds", "timeout_seconds")]
    [InlineData("timeout_secs", "timeout_seconds")]
    [InlineData("bni", "bin")]
    [InlineData("environment", null)]
    [InlineData("xy", null)]
    [InlineData("", null)]
    public void The_name_with_the_fewest_slips_is_found(string written, string? expected) =>
        Assert.Equal(expected, NearestName.Of(written, ["bin", "args", "model", "timeout_seconds", "fake"]));

    [Fact]
    public void A_name_of_any_length_is_answered()
    {
        Assert.Null(NearestName.Of(new string('a', 1_000_000), ["aaa"]));
        Assert.Null(NearestName.Of("aaa", [new string('a', 1_000_000)]));
    }

    [Fact]
    public void The_nearer_name_wins_over_the_earlier_one() =>
        Assert.Equal("hosts", NearestName.Of("host", ["hostel", "hosts"]));
}
