using TmuxAgent.Cli.Probes.Health;
using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Tests.Probes.Health;

public class ProxySettingsTests
{
    [Theory]
    [InlineData("http://127.0.0.1:7890", false, "127.0.0.1", 7890, "")]
    [InlineData("127.0.0.1:7890", false, "127.0.0.1", 7890, "")]
    [InlineData("socks5://h", true, "h", 1080, "")]
    [InlineData("socks5h://user:p%40ss@h:1", true, "h", 1, "p@ss")]
    [InlineData("http://[::1]:8080", false, "::1", 8080, "")]
    [InlineData("http://h", false, "h", 80, "")]
    public void An_address_of_a_proxy(string text, bool isSocks, string host, int port, string password)
    {
        var proxy = ProxyAddress.Parse(text)!;
        Assert.Equal((isSocks, host, port, password), (proxy.IsSocks, proxy.Host, proxy.Port, proxy.Password));
        Assert.DoesNotContain("p@ss", proxy.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ftp://h:1")]
    [InlineData("http://")]
    [InlineData("socks4://h:1")]
    [InlineData("http://h:port")]
    public void What_is_none(string text) => Assert.Null(ProxyAddress.Parse(text));

    [Theory]
    [InlineData("https://api.openai.com/v1", "http://s:1")]
    [InlineData("http://api.openai.com/v1", "socks5://a:1")]
    [InlineData("https://localhost/v1", null)]
    [InlineData("https://x.lan/v1", null)]
    [InlineData("https://xlan/v1", "http://s:1")]
    [InlineData("http://[::1]:9/v1", null)]
    public void Which_one_a_URL_is_asked_for_through(string url, string? proxy)
    {
        var settings = new ProxySettings(
            new Dictionary<string, string>
            {
                ["https_proxy"] = "http://s:1",
                ["ALL_PROXY"] = "socks5://a:1",
                ["HTTP_PROXY"] = "",
                ["NO_PROXY"] = "localhost, 127.0.0.1,::1,.lan",
            }
        );
        Assert.Equal(proxy, settings.For(new Uri(url)));
    }
}
