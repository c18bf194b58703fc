using System.Text;
using TmuxAgent.Core.EnvFiles;

namespace TmuxAgent.Core.Tests.EnvFiles;

public class SecretRedactorTests
{
    [Theory]
    [InlineData("key=sk-abcdef;", "key=***;")]
    [InlineData("sk-abcdefsk-abcdef", "******")]
    [InlineData("sk-abcdeX", "sk-abcdeX")]
    [InlineData("sk-sk-abcdef", "sk-***")]
    [InlineData("sk-abcdef-long-one", "***")]
    [InlineData("sk-abcdef-long", "***-long")]
    [InlineData("密码是口令口令口令!", "密码是***!")]
    [InlineData("first line|second line", "***|***")]
    [InlineData("abc is too short", "abc is too short")]
    public void A_secret_is_hidden_however_its_bytes_arrive(string text, string shown)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        for (var size = 1; size <= bytes.Length; size++)
            Assert.Equal(shown, Redacted(bytes, size));
    }

    [Fact]
    public void What_begins_no_secret_is_shown_at_once()
    {
        var redactor = new SecretRedactor(["sk-abcdef"]);
        Assert.Equal("Password: ", Encoding.UTF8.GetString(Feed(redactor, "Password: ")));
        Assert.Empty(Feed(redactor, "sk-"));
        Assert.Equal("sk-x", Encoding.UTF8.GetString(Feed(redactor, "x")));
    }

    private static byte[] Feed(SecretRedactor redactor, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return redactor.Feed(bytes, bytes.Length);
    }

    private static string Redacted(byte[] bytes, int size)
    {
        var redactor = new SecretRedactor([
            "sk-abcdef",
            "sk-abcdef-long-one",
            "口令口令口令",
            "first line\nsecond line",
            "abc",
        ]);
        var shown = new List<byte>();
        foreach (var piece in bytes.Chunk(size))
            shown.AddRange(redactor.Feed(piece, piece.Length));
        shown.AddRange(redactor.End());
        return Encoding.UTF8.GetString([.. shown]);
    }
}
