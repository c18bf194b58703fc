using System.Text;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.Tests.Text;

public class Utf8TextTests
{
    [Fact]
    public void A_byte_order_mark_is_dropped_and_only_the_first()
    {
        Assert.True(Utf8Text.TryDecode("f", [0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF, (byte)'a'], out var text, out _));
        Assert.Equal("\uFEFFa", text.Content);
    }

    [Fact]
    public void The_first_bad_byte_is_named_with_its_line_and_column()
    {
        Assert.False(
            Utf8Text.TryDecode("f", [(byte)'a', (byte)'\n', 0xC3, 0xA9, 0xE9, (byte)'b'], out var text, out var error)
        );
        Assert.Equal("a\né", text.Content);
        Assert.Equal(4, error!.ByteOffset);
        Assert.Equal(new LinePosition(2, 2), error.Location.Start);
        Assert.Contains("0xE9", error.Message.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Utf16_is_recognised()
    {
        Assert.False(Utf8Text.TryDecode("f", [0xFF, 0xFE, (byte)'a', 0], out _, out var error));
        Assert.Contains("UTF-16", error!.Message.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Agrees_with_the_platform_on_what_is_well_formed()
    {
        var strict = new UTF8Encoding(false, throwOnInvalidBytes: true);
        var random = new Random(3);
        byte[] interesting =
        [
            0x41,
            0x7F,
            0x80,
            0x8F,
            0x90,
            0x9F,
            0xA0,
            0xBF,
            0xC0,
            0xC1,
            0xC2,
            0xDF,
            0xE0,
            0xE1,
            0xED,
            0xEE,
            0xEF,
            0xF0,
            0xF1,
            0xF4,
            0xF5,
            0xFF,
        ];
        for (var round = 0; round < 50_000; round++)
        {
            var bytes = new byte[random.Next(1, 6)];
            for (var i = 0; i < bytes.Length; i++)
                bytes[i] = interesting[random.Next(interesting.Length)];
            string? expected;
            try
            {
                expected = strict.GetString(bytes);
            }
            catch (DecoderFallbackException)
            {
                expected = null;
            }
            var valid = Utf8Text.TryDecode("f", bytes, out var text, out _);
            Assert.Equal(expected is not null, valid);
            if (valid && expected![0] != '\uFEFF')
                Assert.Equal(expected, text.Content);
        }
    }
}
