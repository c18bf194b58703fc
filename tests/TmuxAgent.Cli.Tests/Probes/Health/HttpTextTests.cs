using System.Text;
using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Tests.Probes.Health;

public class HttpTextTests
{
    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello and more", 200, "hello")]
    [InlineData("HTTP/1.0 404 Not Found\r\n\r\nto the end", 404, "to the end")]
    [InlineData(
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n6;x=y\r\n world\r\n0\r\n\r\n",
        200,
        "hello world"
    )]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFF\r\ncut off", 200, "cut off")]
    public async Task An_answer_is_read(string answer, int status, string body)
    {
        var read = await AskAsync(answer);
        Assert.Equal((status, body), (read.Status, read.Body));
    }

    [Theory]
    [InlineData("", NetworkFailure.Closed)]
    [InlineData("HTTP/1.1 200 OK\r\n", NetworkFailure.NotUnderstood)]
    [InlineData("SSH-2.0-OpenSSH\r\n\r\n", NetworkFailure.NotUnderstood)]
    [InlineData("HTTP/1.1 many\r\n\r\n", NetworkFailure.NotUnderstood)]
    public async Task What_is_none_is_refused(string answer, object failure)
    {
        var thrown = await Assert.ThrowsAsync<NetworkException>(() => AskAsync(answer));
        Assert.Equal(failure, thrown.Failure);
    }

    private static Task<HttpAnswer> AskAsync(string answer) =>
        HttpText.AskAsync(new Conversation(answer), "GET /", [], "", readsBody: true, CancellationToken.None);

    /// <summary>Takes everything and gives a prepared answer.</summary>
    private sealed class Conversation(string answer) : MemoryStream(Encoding.UTF8.GetBytes(answer))
    {
        public override ValueTask WriteAsync(
            ReadOnlyMemory<byte> buffer,
            CancellationToken cancellationToken = default
        ) => ValueTask.CompletedTask;
    }
}
