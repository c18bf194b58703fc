using System.Text;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.KeyUses;

/// <summary>Finds the uses of environment keys in the texts of one language.</summary>
public abstract class KeyUseExtractor
{
    private readonly byte[][] _needles;

    /// <param name="needles">
    /// Words of which a text with a use holds at least one, none where nearly every text has uses.
    /// </param>
    private protected KeyUseExtractor(params string[] needles) =>
        _needles = [.. needles.Select(Encoding.UTF8.GetBytes)];

    /// <summary>Name of the language, for people.</summary>
    public abstract string Language { get; }

    /// <summary>Whether a program in it asks for its environment, and not a file that sets one up.</summary>
    public virtual bool IsProgram => true;

    /// <summary>Whether a text can hold a use at all, by its bytes: one fast look that allocates nothing.</summary>
    public bool MayHaveUses(ReadOnlySpan<byte> text)
    {
        foreach (var needle in _needles)
        {
            if (text.IndexOf(needle) >= 0)
                return true;
        }
        return _needles.Length == 0;
    }

    /// <summary>The uses in the order of their places.</summary>
    /// <param name="path">How places name the text.</param>
    /// <param name="text">The text, whatever is in it.</param>
    public IReadOnlyList<KeyUse> Extract(string path, string text)
    {
        var uses = new UseCollector(path, text);
        Extract(text, uses);
        return uses.InOrder();
    }

    /// <summary>The rules that comments of a text name.</summary>
    /// <param name="path">How places name the text.</param>
    /// <param name="text">The text, whatever is in it.</param>
    public IReadOnlyList<Suppression> Suppressed(string path, string text) =>
        Suppressions.In(new SourceText(path, text), CommentMarks, LiteralsOf(text));

    /// <summary>What begins a comment.</summary>
    private protected virtual IReadOnlyList<string> CommentMarks => Suppressions.HashMarks;

    /// <summary>Tells whether an offset of a text is within a literal; null where that is not known.</summary>
    private protected virtual Predicate<int>? LiteralsOf(string text) => null;

    private protected abstract void Extract(string text, UseCollector uses);
}
