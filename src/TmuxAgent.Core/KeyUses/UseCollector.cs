using TmuxAgent.Core.Languages;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.KeyUses;

/// <summary>Gathers the uses of one text; of several at one place the first kind in the order of kinds counts.</summary>
internal sealed class UseCollector(string path, string text)
{
    private readonly Dictionary<int, Found> _found = [];

    /// <summary>Adds a use whose name is written in the text; what is no name of a key is none.</summary>
    public void Add(int start, int end, KeyUseKind kind, string readAs, string? fallback = null) =>
        Add(text[start..end], start, end, kind, readAs, fallback);

    /// <summary>Adds a use of a name that is put together there.</summary>
    public void Add(string name, int start, int end, KeyUseKind kind, string readAs, string? fallback = null)
    {
        if (!EnvText.IsName(name) || (_found.TryGetValue(start, out var earlier) && earlier.Kind <= kind))
            return;
        _found[start] = new Found(name, TextSpan.FromBounds(start, end), kind, readAs, fallback);
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
                    text.AsSpan(found.Span.Start, found.Span.Length).SequenceEqual(found.Name)
                )),
        ];
    }

    private readonly record struct Found(string Name, TextSpan Span, KeyUseKind Kind, string ReadAs, string? Default);
}
