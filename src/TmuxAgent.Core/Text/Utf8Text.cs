using System.Text;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Text;

/// <summary>The one place where bytes of a file become text.</summary>
public static class Utf8Text
{
    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    /// <summary>
    /// Decodes UTF-8. Nothing is ever replaced: bytes that are not UTF-8 are an error, and
    /// <paramref name="text"/> then holds what stands before the first of them.
    /// </summary>
    /// <param name="path">How messages name the text.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="text">The text, or what of it could be read.</param>
    /// <param name="error">Where and why, or null.</param>
    /// <param name="keepMark">Whether a byte order mark stays in the text, as U+FEFF; otherwise it is dropped.</param>
    public static bool TryDecode(
        string path,
        byte[] bytes,
        out SourceText text,
        out Utf8Error? error,
        bool keepMark = false
    )
    {
        var start = !keepMark && HasMark(bytes) ? 3 : 0;
        var invalid = FindInvalid(bytes, start);
        var end = invalid < 0 ? bytes.Length : invalid;
        text = new SourceText(path, Strict.GetString(bytes, start, end - start));
        error =
            invalid < 0
                ? null
                : new Utf8Error(
                    text.LocationOf(new TextSpan(text.Content.Length, 0)),
                    invalid,
                    Explain(bytes, invalid)
                );
        return invalid < 0;
    }

    /// <summary>The bytes of a text, with a byte order mark where the bytes that it was decoded from had one.</summary>
    /// <param name="text">The text, without the mark.</param>
    /// <param name="origin">The bytes before.</param>
    public static byte[] Encode(string text, byte[] origin) =>
        HasMark(origin) ? [0xEF, 0xBB, 0xBF, .. Strict.GetBytes(text)] : Strict.GetBytes(text);

    private static bool HasMark(byte[] bytes) =>
        bytes.Length >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF;

    private static Phrase Explain(byte[] bytes, int offset)
    {
        var utf16 =
            bytes.Length >= 2 && ((bytes[0] == 0xFF && bytes[1] == 0xFE) || (bytes[0] == 0xFE && bytes[1] == 0xFF));
        return utf16 ? ValuePhrases.Utf16 : ValuePhrases.NotUtf8($"0x{bytes[offset]:X2}", offset);
    }

    // The offset of the first sequence that is not well-formed (Unicode Standard, table 3-7), or -1.
    private static int FindInvalid(byte[] bytes, int start)
    {
        var i = start;
        while (i < bytes.Length)
        {
            var length = SequenceLength(bytes, i);
            if (length == 0)
                return i;
            i += length;
        }
        return -1;
    }

    private static int SequenceLength(byte[] bytes, int start)
    {
        var lead = bytes[start];
        if (lead < 0x80)
            return 1;
        var length = lead switch
        {
            >= 0xC2 and <= 0xDF => 2,
            >= 0xE0 and <= 0xEF => 3,
            >= 0xF0 and <= 0xF4 => 4,
            _ => 0,
        };
        if (length == 0 || start + length > bytes.Length)
            return 0;
        // The second byte is narrowed for some leads: no overlong forms, no surrogates, nothing above U+10FFFF.
        var low = lead switch
        {
            0xE0 => 0xA0,
            0xF0 => 0x90,
            _ => 0x80,
        };
        var high = lead switch
        {
            0xED => 0x9F,
            0xF4 => 0x8F,
            _ => 0xBF,
        };
        if (bytes[start + 1] < low || bytes[start + 1] > high)
            return 0;
        for (var i = 2; i < length; i++)
        {
            if (bytes[start + i] is < 0x80 or > 0xBF)
                return 0;
        }
        return length;
    }
}
