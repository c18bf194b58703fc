using TmuxAgent.Core.Collections;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Scaffolding.Outputs;

namespace TmuxAgent.Core.Tests.Planning;

public class ProxyChainTests
{
    [Theory]
    [InlineData("", "socks5://127.0.0.1:7890", "socks5 127.0.0.1 7890")]
    [InlineData("http://10.0.0.1:8080", "socks4a://proxy.lan", "socks4 proxy.lan 1080")]
    [InlineData("http://10.0.0.1:8080", "", "http 10.0.0.1 8080")]
    [InlineData("http://proxy.lan", "", "http proxy.lan 80")]
    [InlineData("", "socks5h://[::1]:1", "socks5 ::1 1")]
    [InlineData("", "socks5://localhost:7890/", "socks5 127.0.0.1 7890")]
    public void The_chain_is_the_SOCKS_proxy_or_else_the_HTTP_one(string http, string socks, string expected)
    {
        var chain = ProxyChain.From(new ProxySection(http, socks, EquatableArray<string>.Empty, true));
        Assert.Equal(expected, $"{chain!.Type} {chain.Host} {chain.Port}");
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("https://proxy.lan:443", "")]
    public void There_is_no_chain_without_a_proxy_that_proxychains_can_speak_to(string http, string socks) =>
        Assert.Null(ProxyChain.From(new ProxySection(http, socks, EquatableArray<string>.Empty, true)));
}
