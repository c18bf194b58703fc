using System.Text;

namespace TmuxAgent.Cli.Systems;

/// <summary>
/// The whole of a terminal: its alternate screen, so that what was on it comes back, without a cursor. A frame is written over the
/// one before, line by line, so that nothing flickers.
/// </summary>
internal sealed class FullScreen : IDisposable
{
    private const string Enter = "\u001b[?1049h\u001b[?25l\u001b[2J";
    private const string Leave = "\u001b[?25h\u001b[?1049l";
    private const string Home = "\u001b[H";
    private const string EraseLine = "\u001b[K";
    private const string EraseBelow = "\u001b[J";

    private readonly TextWriter _output;
    private string _shown = "";

    public FullScreen(TextWriter output)
    {
        _output = output;
        // The first look switches echo off.
        _ = Console.KeyAvailable;
        output.Write(Enter);
    }

    /// <summary>Columns and rows; those of the oldest terminals where it does not know them.</summary>
    public static (int Width, int Height) Size =>
        (
            Console.WindowWidth is > 0 and var width ? width : 80,
            Console.WindowHeight is > 0 and var height ? height : 24
        );

    /// <summary>The key that was pressed; null for none.</summary>
    public static char? Pressed => Console.KeyAvailable ? Console.ReadKey(intercept: true).KeyChar : null;

    /// <summary>Shows lines that are as long as the screen is wide at most, and not more of them than it has rows.</summary>
    public void Show(IReadOnlyList<string> lines)
    {
        var frame = new StringBuilder(Home).AppendJoin(EraseLine + "\r\n", lines).Append(EraseLine).Append(EraseBelow);
        if (frame.ToString() == _shown)
            return;
        _shown = frame.ToString();
        _output.Write(_shown);
    }

    /// <inheritdoc/>
    public void Dispose() => _output.Write(Leave);
}
