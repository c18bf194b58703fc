using TmuxAgent.Core.Manifest;

namespace TmuxAgent.Core.Tests.Manifest;

public class ProxyUrlTests
{
    [Theory]
    [InlineData("http://u:p@127.0.0.1:1", "http://127.0.0.1:1")]
    [InlineData("http://u@h:1/", "http://h:1/")]
    [InlineData("http://u:p@ss@h:1", "http://h:1")]
    [InlineData("http://h:1", "http://h:1")]
    [InlineData("h:1", "h:1")]
    public void Credentials_are_cut_out(string url, string without) =>
        Assert.Equal(without, ProxyUrl.WithoutCredentials(url));

    [Fact]
    public void A_scheme_is_told_in_any_case()
    {
        Assert.True(ProxyUrl.HasScheme("SOCKS5://h:1", ProxyUrl.SocksSchemes));
        Assert.False(ProxyUrl.HasScheme("http://h:1", ProxyUrl.SocksSchemes));
        Assert.NotNull(ProxyUrl.Problem("127.0.0.1:1", ProxyUrl.HttpSchemes));
        Assert.Null(ProxyUrl.Problem("socks5h://h:1", ProxyUrl.SocksSchemes));
    }
}
