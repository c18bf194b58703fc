using TmuxAgent.Core.EnvFiles;

namespace TmuxAgent.Cli.Systems;

/// <summary>Shows what a program prints, with secrets hidden.</summary>
/// <param name="writer">Where it is shown.</param>
/// <param name="secrets">The texts to hide.</param>
/// <param name="name">Put before each line, so that two programs can be told apart; empty for nothing.</param>
internal sealed class ShownOutput(TextWriter writer, IReadOnlyList<string> secrets, string name = "")
{
    private readonly SecretRedactor _redactor = new(secrets);

    // A character may arrive in pieces.
    private readonly System.Text.Decoder _decoder = writer.Encoding.GetDecoder();
    private readonly System.Text.StringBuilder _line = new();

    /// <summary>Shows all of a stream.</summary>
    /// <param name="from">The stream.</param>
    /// <param name="endsWithReader">Whether it is read no further once nobody reads what is shown.</param>
    public async Task PumpAsync(Stream from, bool endsWithReader = false)
    {
        var bytes = new byte[8192];
        int count;
        while ((count = await from.ReadAsync(bytes).ConfigureAwait(false)) > 0)
        {
            Show(_redactor.Feed(bytes, count), isEnd: false);
            if (endsWithReader && StandardStream.IsGone(writer))
                return;
        }
        Show(_redactor.End(), isEnd: true);
    }

    private void Show(byte[] shown, bool isEnd)
    {
        var text = new char[_decoder.GetCharCount(shown, 0, shown.Length, isEnd)];
        _decoder.GetChars(shown, 0, shown.Length, text, 0, isEnd);
        if (name.Length == 0)
            writer.Write(text);
        else
            ShowLines(text, isEnd);
    }

    private void ShowLines(char[] text, bool isEnd)
    {
        _line.Append(text);
        var lines = _line.ToString().Split('\n');
        var last = isEnd && lines[^1].Length > 0 ? lines.Length : lines.Length - 1;
        // In one piece, since another program writes to the same place.
        lock (writer)
        {
            foreach (var line in lines.Take(last))
                writer.Write($"{name} | {line}\n");
        }
        _line.Clear().Append(last == lines.Length ? "" : lines[^1]);
    }
}
