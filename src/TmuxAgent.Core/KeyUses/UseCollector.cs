using TmuxAgent.Core.Languages;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.KeyUses;

/// <summary>Gathers the uses of one text; of several at one place the first kind in the order of kinds counts.</summary>
internal sealed class UseCollector(string path, string text)
{
    private readonly Dictionary<int, Found> _found = [];

    /// <summary>Adds a use whose name is written in the text; what is no name of a key is none.</summary>
    public void Add(int start, int end, KeyUseKind kind, string readAs, string? fallback = null) =>
        Add(text[start..end], TextSpan.FromBounds(start, end), kind, readAs, fallback, KeySpelling.WrittenOut);

    /// <summary>Adds a use whose name names a variable as well.</summary>
    public void AddShorthand(int start, int end, KeyUseKind kind, string readAs, string? fallback) =>
        Add(text[start..end], TextSpan.FromBounds(start, end), kind, readAs, fallback, KeySpelling.Shorthand);

    /// <summary>Adds a use of a name that is put together there.</summary>
    public void AddComposed(string name, int start, int end, KeyUseKind kind, string readAs, string? fallback) =>
        Add(name, TextSpan.FromBounds(start, end), kind, readAs, fallback, KeySpelling.Composed);

    private void Add(string name, TextSpan span, KeyUseKind kind, string readAs, string? fallback, KeySpelling spelling)
    {
        // Nothing may be written where a prefix alone is the name.
        if (
            span.Length == 0
            || !EnvText.IsName(name)
            || (_found.TryGetValue(span.Start, out var earlier) && earlier.Kind <= kind)
        )
            return;
        // An empty default stands for none.
        _found[span.Start] = new Found(name, span, kind, readAs, fallback is "" ? null : fallback, spelling);
    }

    public IReadOnlyList<KeyUse> InOrder()
    {
        if (_found.Count == 0)
            return [];
        var source = new SourceText(path, text);
        return
        [
            .. _found
                .Values.OrderBy(found => found.Span.Start)
                .Select(found => new KeyUse(
                    found.Name,
                    source.LocationOf(found.Span),
                    found.Kind,
                    found.Default,
                    found.ReadAs,
                    found.Spelling
                )),
        ];
    }

    private readonly record struct Found(
        string Name,
        TextSpan Span,
        KeyUseKind Kind,
        string ReadAs,
        string? Default,
        KeySpelling Spelling
    );
}
