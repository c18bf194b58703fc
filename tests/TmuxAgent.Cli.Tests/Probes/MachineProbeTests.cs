using System.Net;
using System.Net.Sockets;
using TmuxAgent.Cli.Probes;
using TmuxAgent.TestSupport;

namespace TmuxAgent.Cli.Tests.Probes;

public sealed class MachineProbeTests : IDisposable
{
    private const UnixFileMode Executable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Python_is_the_virtual_environments_where_there_is_one()
    {
        Assert.Equal("python3", PythonProbe.Find(_folder.Path));
        _folder.Write(".venv/bin/python3", "");
        Assert.Equal(".venv/bin/python3", PythonProbe.Find(_folder.Path));
    }

    [Fact]
    public void A_real_codex_is_found_behind_a_fake_one()
    {
        _folder.Write("fake/codex", "#!/usr/bin/env bash\n# FakeCodex\n", Executable);
        var real = _folder.Write("real/codex", "#!/usr/bin/env node\n", Executable);
        Assert.Equal(real, Codex($"{_folder.At("fake")}:{_folder.At("real")}").FindReal([]));
    }

    [Fact]
    public void A_codex_that_nobody_may_execute_is_none()
    {
        _folder.Write("bin/codex", "", UnixFileMode.UserRead);
        Assert.Null(Codex(_folder.At("bin")).FindReal([]));
    }

    [Fact]
    public void A_codex_in_the_users_local_bin_is_found_without_PATH()
    {
        var real = _folder.Write(".local/bin/codex", "", Executable);
        Assert.Equal(real, Codex("").FindReal([]));
        Assert.Empty(Codex("").FindFolders([]));
    }

    [Fact]
    public void A_fake_codex_that_a_service_would_find_first_is_searched_after_the_real_one()
    {
        _folder.Write(".local/bin/codex", "#!/usr/bin/env bash\n# FakeCodex\n", Executable);
        _folder.Write("real/codex", "", Executable);
        Assert.Equal([_folder.At("real")], Codex(_folder.At("real")).FindFolders([]));
    }

    [Theory]
    [InlineData("#!/usr/bin/env node\n", "node")]
    [InlineData("#!/usr/bin/env -S A=b node --x\n", "node")]
    [InlineData("#!/usr/bin/node\n", null)]
    [InlineData("#!/usr/bin/env\n", null)]
    [InlineData("\u007fELF", null)]
    [InlineData("", null)]
    public void The_interpreter_that_a_script_looks_for_is_read_from_its_first_line(string text, string? program) =>
        Assert.Equal(program, Shebang.ProgramOnPath(_folder.Write("script", text)));

    [Fact]
    public void The_project_nearest_to_the_root_is_taken()
    {
        _folder.Write("src/app/App.csproj", "");
        _folder.Write("z.csproj", "");
        Assert.Equal("z.csproj", CSharpProjectProbe.Find(_folder.Path));
    }

    [Fact]
    public void A_folder_that_is_not_there_yet_holds_no_project() =>
        Assert.Null(CSharpProjectProbe.Find(_folder.At("not-yet")));

    [Fact]
    public void A_listener_is_asked_which_protocols_it_speaks()
    {
        using var socks = Answering([5, 0]);
        using var http = Answering("HTTP/1.0 400 Bad\r\n\r\n"u8.ToArray());
        using var other = Answering("SSH-2.0-x\r\n"u8.ToArray());
        Assert.Equal(
            new LocalProxy($"http://127.0.0.1:{PortOf(http)}", $"socks5://127.0.0.1:{PortOf(socks)}"),
            FindBoth(PortOf(other), PortOf(http), PortOf(socks))
        );
    }

    [Fact]
    public void A_mixed_port_counts_as_HTTP()
    {
        using var mixed = Listening(request => request[0] == 5 ? [5, 0] : "HTTP/1.1 400 Bad\r\n\r\n"u8.ToArray());
        var found = FindBoth(PortOf(mixed));
        Assert.Equal($"http://127.0.0.1:{PortOf(mixed)}", found.Http);
        Assert.NotNull(found.Socks);
        Assert.Null(found.SocksToName(hasSocksio: false));
        Assert.Equal(found.Socks, found.SocksToName(hasSocksio: true));
    }

    [Fact]
    public void SOCKS_alone_is_named() =>
        Assert.Equal("socks5://h:1", new LocalProxy(null, "socks5://h:1").SocksToName(hasSocksio: false));

    [Fact]
    public void The_package_for_SOCKS_is_looked_for_where_the_interpreter_has_its_packages()
    {
        _folder.Write(".venv/pyvenv.cfg", "");
        _folder.Write(".venv/bin/python3", "");
        Assert.False(SocksioProbe.Has(".venv/bin/python3", _folder.Path, _folder.Path));
        _folder.Write(".local/lib/python3.11/site-packages/socksio/__init__.py", "");
        Assert.True(SocksioProbe.Has("python3", _folder.Path, _folder.Path));
        Assert.False(SocksioProbe.Has(".venv/bin/python3", _folder.Path, _folder.Path));
        _folder.Write(".venv/lib/python3.11/site-packages/socksio/__init__.py", "");
        Assert.True(SocksioProbe.Has(".venv/bin/python3", _folder.Path, _folder.Path));
    }

    [Fact]
    public async Task A_port_that_nobody_listens_on_is_no_proxy()
    {
        var closed = Answering([5, 0]);
        var port = PortOf(closed);
        closed.Dispose();
        Assert.Equal(new LocalProxy(null, null), await LocalProxyProbe.FindAsync([port]));
    }

    // Where many tests run at once, what is there may be slower than the probe waits.
    private static LocalProxy FindBoth(params int[] ports)
    {
        var found = new LocalProxy(null, null);
        Wait.Until(
            () =>
                (found = LocalProxyProbe.FindAsync(ports).GetAwaiter().GetResult())
                    is { Http: not null, Socks: not null },
            TimeSpan.FromSeconds(30)
        );
        return found;
    }

    private CodexProbe Codex(string path) =>
        new("codex", _folder.At("own"), new TestMachine(_folder.Path, "", ("PATH", path)).Machine);

    private static int PortOf(TcpListener listener) => ((IPEndPoint)listener.LocalEndpoint).Port;

    private static TcpListener Answering(byte[] answer) => Listening(_ => answer);

    private static TcpListener Listening(Func<byte[], byte[]> answer)
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        _ = Task.Run(async () =>
        {
            while (true)
            {
                using var client = await listener.AcceptSocketAsync();
                var request = new byte[64];
                await client.ReceiveAsync(request);
                await client.SendAsync(answer(request));
            }
        });
        return listener;
    }
}
