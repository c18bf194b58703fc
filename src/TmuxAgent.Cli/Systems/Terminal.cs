using System.Text;
using Spectre.Console;
using TmuxAgent.Cli.Phrases;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Systems;

/// <summary>The three standard streams, and what a person at the other end can do with them.</summary>
internal sealed class Terminal
{
    private readonly Lazy<IAnsiConsole> _console;
    private readonly Lazy<AnsiWriter> _styled;
    private readonly Lazy<StreamReader> _input;

    /// <param name="output">Standard output: results only.</param>
    /// <param name="error">Standard error: everything said to a person that is not the result.</param>
    /// <param name="openInput">Opens standard input; called at most once, by the verb that was told to read it.</param>
    /// <param name="canAsk">Whether a person is there to answer questions.</param>
    /// <param name="colour">Whether output may carry ANSI colours.</param>
    /// <param name="width">Columns of the terminal that standard output is; null where it is none.</param>
    public Terminal(
        TextWriter output,
        TextWriter error,
        Func<Stream> openInput,
        bool canAsk,
        bool colour,
        int? width = null
    )
    {
        Width = width;
        Output = output;
        Error = error;
        CanAsk = canAsk;
        Colour = colour;
        // A byte order mark is part of the value that was piped in.
        _input = new Lazy<StreamReader>(() =>
            new StreamReader(
                openInput(),
                new UTF8Encoding(false, throwOnInvalidBytes: true),
                detectEncodingFromByteOrderMarks: false
            )
        );
        // Made only when something is drawn: most runs never pay for it.
        _styled = new Lazy<AnsiWriter>(() =>
            new AnsiWriter(
                output,
                AnsiCapabilities.Create(
                    output,
                    new AnsiWriterSettings { Ansi = AnsiSupport.Yes, ColorSystem = ColorSystemSupport.Standard }
                )
            )
        );
        _console = new Lazy<IAnsiConsole>(() =>
        {
            BeginKeys();
            return AnsiConsole.Create(
                new AnsiConsoleSettings
                {
                    Ansi = colour ? AnsiSupport.Yes : AnsiSupport.No,
                    ColorSystem = colour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
                    Interactive = canAsk ? InteractionSupport.Yes : InteractionSupport.No,
                    Out = new AnsiConsoleOutput(error),
                }
            );
        });
    }

    /// <summary>Standard output: results only, so that a pipe receives nothing else.</summary>
    public TextWriter Output { get; }

    /// <summary>Standard error.</summary>
    public TextWriter Error { get; }

    /// <summary>Whether a person is there to answer questions.</summary>
    public bool CanAsk { get; }

    /// <summary>Whether standard input is a terminal, on which what is typed would be shown.</summary>
    public bool IsInputTerminal { get; init; }

    /// <summary>Whether standard output is a terminal: what is printed goes to a person, and to nothing that keeps it.</summary>
    public bool IsOutputTerminal { get; init; }

    /// <summary>Whether standard error is a terminal.</summary>
    public bool IsErrorTerminal { get; init; }

    /// <summary>Whether output may carry ANSI colours (a terminal, and <c>NO_COLOR</c> is not set).</summary>
    public bool Colour { get; }

    /// <summary>Columns of the terminal that standard output is; null where it is none, and nothing needs to be wrapped.</summary>
    public int? Width { get; }

    /// <summary>The language that is spoken to people.</summary>
    public Language Language { get; set; }

    /// <summary>Whether only what needs a person is printed.</summary>
    public bool IsQuiet { get; set; }

    /// <summary>The console that questions are drawn on: standard error, so that a redirected result stays clean.</summary>
    public IAnsiConsole Console
    {
        get => field ?? _console.Value;
        init;
    }

    /// <summary>A phrase in that language.</summary>
    public string Say(Phrase phrase) => phrase.In(Language);

    /// <summary>Writes a part of a line to standard output, in a style where it may carry colours.</summary>
    public void Write(string text, Style style)
    {
        if (Colour)
            _styled.Value.Write(text, style);
        else
            Output.Write(text);
    }

    /// <summary>The streams of this process.</summary>
    public static Terminal Standard(IReadOnlyDictionary<string, string> variables)
    {
        // By TERM the runtime finds how to switch a terminal's keypad into a mode in which other programs do not understand the
        // arrow keys. It does so whenever it touches a terminal, and leaves it so; nothing here needs the rest of what it finds.
        Environment.SetEnvironmentVariable("TERM", null);
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var output = Writer(new StandardStream(System.Console.OpenStandardOutput(), isOutput: true), utf8);
        var error = Writer(new StandardStream(System.Console.OpenStandardError(), isOutput: false), utf8);
        var canAsk = !System.Console.IsInputRedirected && !System.Console.IsErrorRedirected;
        var noColour = variables.TryGetValue("NO_COLOR", out var value) && value.Length > 0;
        var dumb = variables.TryGetValue("TERM", out var term) && term == "dumb";
        return new Terminal(
            output,
            error,
            System.Console.OpenStandardInput,
            canAsk,
            colour: !noColour && !dumb && !System.Console.IsOutputRedirected,
            width: FindWidth()
        )
        {
            IsInputTerminal = !System.Console.IsInputRedirected,
            IsOutputTerminal = !System.Console.IsOutputRedirected,
            IsErrorTerminal = !System.Console.IsErrorRedirected,
        };
    }

    // A terminal may not know its size.
    private static int? FindWidth() =>
        !System.Console.IsOutputRedirected && System.Console.WindowWidth is > 0 and var columns ? columns : null;

    /// <summary>
    /// All of standard input as UTF-8, less one final line end: what <c>KEY=-</c> means, so that both
    /// <c>printf %s</c> and <c>echo</c> hand over the same value. On a terminal nothing of it is shown.
    /// </summary>
    /// <param name="what">What is read, for the person at the terminal.</param>
    public string ReadInputToEnd(string what)
    {
        var text = IsInputTerminal ? ReadHidden(what) : ReadPiped(input => input.ReadToEnd())!;
        return text.EndsWith('\n') ? text[..^1] : text;
    }

    /// <summary>The next line of standard input; null at its end. On a terminal nothing of it is shown.</summary>
    /// <param name="what">What is read, for the person at the terminal.</param>
    public string? ReadInputLine(string what) =>
        IsInputTerminal ? ReadInputToEnd(what) : ReadPiped(input => input.ReadLine());

    private string ReadHidden(string what)
    {
        BeginKeys();
        Error.WriteLine(Say(MachinePhrases.TypeHidden(what)));
        return HiddenInput.ReadToEnd(() => System.Console.ReadKey(intercept: true));
    }

    // The first look at the keyboard switches echo off, so that nothing that is typed before a question is read is shown;
    // the runtime switches it on again at the end, however that comes.
    private void BeginKeys()
    {
        if (IsInputTerminal)
            _ = System.Console.KeyAvailable;
    }

    private string? ReadPiped(Func<StreamReader, string?> read)
    {
        try
        {
            return read(_input.Value);
        }
        catch (DecoderFallbackException)
        {
            throw new StoppedException(ExitCode.Usage, MachinePhrases.InputNotUtf8);
        }
    }

    private static StreamWriter Writer(StandardStream stream, UTF8Encoding encoding) =>
        new(stream, encoding) { AutoFlush = true };
}
