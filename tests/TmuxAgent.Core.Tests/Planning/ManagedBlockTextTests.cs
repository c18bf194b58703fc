using System.Text;
using TmuxAgent.Scaffolding.Planning;

namespace TmuxAgent.Core.Tests.Planning;

public sealed class ManagedBlockTextTests
{
    [Theory]
    [InlineData("a\n")]
    [InlineData("a\n\n")]
    [InlineData("a")]
    [InlineData("a\nb")]
    [InlineData("a\r\nb\r\n")]
    [InlineData("\n")]
    public void A_block_that_was_added_and_taken_out_leaves_every_byte(string text)
    {
        var with = Read(text).With(Encoding.UTF8.GetBytes("one\ntwo\n"));
        Assert.Contains("one", Encoding.UTF8.GetString(with), StringComparison.Ordinal);
        Assert.Equal(text, Encoding.UTF8.GetString(Read(Encoding.UTF8.GetString(with)).Without()));
    }

    [Fact]
    public void What_was_written_below_the_block_stays_on_a_line_of_its_own()
    {
        var with = Encoding.UTF8.GetString(Read("a").With(Encoding.UTF8.GetBytes("one\n"))) + "b\n";
        Assert.Equal("a\nb\n", Encoding.UTF8.GetString(Read(with).Without()));
    }

    private static ManagedBlockText Read(string text) =>
        ManagedBlockText.Read(Encoding.UTF8.GetBytes(text), out _) ?? throw new InvalidOperationException("no block");
}
