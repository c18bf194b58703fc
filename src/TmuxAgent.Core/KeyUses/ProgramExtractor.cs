using TmuxAgent.Core.Findings;

namespace TmuxAgent.Core.KeyUses;

/// <summary>
/// An extractor of a programming language: its lexical table, its table of idioms, and in a subclass what no table says.
/// </summary>
internal abstract class ProgramExtractor : KeyUseExtractor
{
    private readonly Dictionary<string, Idiom[]> _idioms;
    private readonly Dictionary<string, Idiom[]>.AlternateLookup<ReadOnlySpan<char>> _byLastPart;

    private protected ProgramExtractor(Idiom[] idioms, params string[] needles)
        : base(needles)
    {
        _idioms = idioms
            .GroupBy(idiom => idiom.Parts[^1], StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        _byLastPart = _idioms.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Comments and literals.</summary>
    private protected abstract LanguageSyntax Syntax { get; }

    /// <summary>The operators behind a read whose right side is its default.</summary>
    private protected virtual string[] DefaultOperators => [];

    private protected override IReadOnlyList<string> CommentMarks =>
        [.. Syntax.LineComments, .. Syntax.BlockComments.Select(comment => comment.Open)];

    private protected override Predicate<int> LiteralsOf(string text)
    {
        var tokens = new Lazy<List<Token>>(() => Lexer.Run(text, Syntax));
        return offset =>
            tokens.Value.Exists(token =>
                token.Kind is TokenKind.Text or TokenKind.Part && token.Start <= offset && offset < token.End
            );
    }

    private protected sealed override void Extract(string text, UseCollector uses)
    {
        using var tokens = new TokenText(text, Syntax);
        var program = new ProgramUses(tokens, uses, DefaultOperators);
        Prepare(program);
        for (var i = 0; i < program.Tokens.Count; i++)
        {
            if (program.Tokens.Is(i, TokenKind.Name))
                Visit(program, i);
            else if (program.Tokens[i].Kind is TokenKind.Text or TokenKind.Part)
                VisitText(program, i);
        }
        program.FollowHelpers();
    }

    /// <summary>Looks at the whole program before its names are visited, such as at its imports.</summary>
    private protected virtual void Prepare(ProgramUses program) { }

    /// <summary>What only this language knows about a name; the table is looked up besides.</summary>
    private protected virtual void VisitName(ProgramUses program, int index, ReadOnlySpan<char> name) { }

    /// <summary>What only this language knows about a literal.</summary>
    private protected virtual void VisitText(ProgramUses program, int index) { }

    private void Visit(ProgramUses program, int index)
    {
        var name = program.Tokens.Span(index);
        VisitName(program, index, name);
        if (_byLastPart.TryGetValue(name, out var idioms))
            Match(program, index, idioms);
        // A name that stands for an object of the environment: `env = os.environ`.
        else if (
            program.AliasOf(index) is { } path
            && _idioms.TryGetValue(path[(path.LastIndexOf('.') + 1)..], out idioms)
        )
            Match(program, index, idioms);
    }

    private static void Match(ProgramUses program, int index, Idiom[] idioms)
    {
        foreach (var idiom in idioms)
        {
            if (program.BeginOf(index, idiom) is >= 0 and var begin && program.Take(idiom, begin, index))
                return;
        }
    }
}
