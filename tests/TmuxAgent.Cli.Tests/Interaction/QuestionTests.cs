using Spectre.Console;
using Spectre.Console.Rendering;
using TmuxAgent.Cli.Interaction;
using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Tests.Interaction;

public class QuestionTests
{
    private static readonly Phrase Name = Phrase.Verbatim("Name");

    [Fact]
    public void An_empty_answer_takes_the_proposal() =>
        Assert.Equal("demo", Question.Line(Terminal(new TypedConsole("\n")), Name, "demo", _ => null));

    [Theory]
    [InlineData("\n", "", "")]
    [InlineData("\n", "found", "found")]
    [InlineData("none\n", "found", "")]
    [InlineData("other\n", "found", "other")]
    public void An_answer_may_be_left_out(string typed, string proposal, string answer)
    {
        var console = new TypedConsole(typed);
        Assert.Equal(answer, Question.Optional(Terminal(console), Phrase.Verbatim("Proxy?"), proposal, _ => null));
        Assert.Contains(
            $"Enter = {(proposal.Length == 0 ? "none" : proposal)}",
            console.Drawn,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Half_a_character_is_never_taken() =>
        Assert.Equal("aé", Question.Line(Terminal(new TypedConsole("a😀\bé\naé\n")), Name, "", _ => null));

    [Fact]
    public void A_wrong_answer_is_explained_and_asked_again()
    {
        var console = new TypedConsole("no\nyes\n");
        Assert.Equal(
            "yes",
            Question.Line(Terminal(console), Name, "", answer => answer == "no" ? Phrase.Verbatim("not [this]") : null)
        );
        Assert.Contains("not [this]", console.Drawn, StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_is_never_drawn()
    {
        var console = new TypedConsole("s3cret\n");
        Assert.Equal("s3cret", Question.Secret(Terminal(console), Phrase.Verbatim("Key"), _ => null));
        Assert.DoesNotContain("s3cret", console.Drawn, StringComparison.Ordinal);
    }

    [Fact]
    public void What_surrounds_a_question_is_in_the_language()
    {
        var console = new TypedConsole("\n");
        Question.Line(Terminal(console, Language.Chinese), WizardPhrases.ProjectName, "demo", _ => null);
        Assert.Contains("项目叫什么？（回车 = demo）", console.Drawn, StringComparison.Ordinal);
    }

    private static Terminal Terminal(TypedConsole console, Language language = Language.English) =>
        new(TextWriter.Null, TextWriter.Null, () => Stream.Null, canAsk: true, colour: false)
        {
            Console = console,
            Language = language,
        };

    private sealed class TypedConsole : IAnsiConsole, IAnsiConsoleInput
    {
        private readonly Queue<char> _typed;
        private readonly StringWriter _drawn = new();
        private readonly IAnsiConsole _inner;

        public TypedConsole(string typed)
        {
            _typed = new Queue<char>(typed);
            _inner = AnsiConsole.Create(
                new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(_drawn) }
            );
        }

        public string Drawn => _drawn.ToString();

        public Profile Profile => _inner.Profile;

        public IAnsiConsoleCursor Cursor => _inner.Cursor;

        public IAnsiConsoleInput Input => this;

        public IExclusivityMode ExclusivityMode => _inner.ExclusivityMode;

        public RenderPipeline Pipeline => _inner.Pipeline;

        public void Clear(bool home) => _inner.Clear(home);

        public void WriteAnsi(Action<AnsiWriter> action) => _inner.WriteAnsi(action);

        public void Write(IRenderable renderable) => _inner.Write(renderable);

        public bool IsKeyAvailable() => _typed.Count > 0;

        public Task<ConsoleKeyInfo?> ReadKeyAsync(bool intercept, CancellationToken cancellationToken) =>
            Task.FromResult(ReadKey(intercept));

        public ConsoleKeyInfo? ReadKey(bool intercept)
        {
            if (!_typed.TryDequeue(out var typed))
                return null;
            var key = typed switch
            {
                '\n' => ConsoleKey.Enter,
                '\b' => ConsoleKey.Backspace,
                _ => ConsoleKey.None,
            };
            return new ConsoleKeyInfo(typed, key, false, false, false);
        }
    }
}
