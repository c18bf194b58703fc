using TmuxAgent.Core.Collections;

namespace TmuxAgent.Core.EnvFiles;

/// <summary>The lines of one kind in the order of their keys, and of the file where keys are the same. Four bytes a line.</summary>
internal sealed class EnvKeyOrder
{
    private readonly string _file;
    private readonly EquatableArray<EnvLine> _lines;
    private readonly int[] _order;

    public EnvKeyOrder(string file, EquatableArray<EnvLine> lines, EnvLineKind kind)
    {
        _file = file;
        _lines = lines;
        _order = Enumerable.Range(0, lines.Count).Where(i => lines[i].Kind == kind).ToArray();
        Array.Sort(_order, Compare);
    }

    /// <summary>The first line of a key, or null.</summary>
    public EnvLine? First(string key) => Start(key) is var at && IsKey(at, key) ? _lines[_order[at]] : null;

    /// <summary>The last line of a key, or null.</summary>
    public EnvLine? Last(string key) => All(key).LastOrDefault();

    /// <summary>All lines of a key, in the order of the file.</summary>
    public IEnumerable<EnvLine> All(string key)
    {
        for (var at = Start(key); IsKey(at, key); at++)
            yield return _lines[_order[at]];
    }

    /// <summary>The lines of each key that has more than one, by the first of them.</summary>
    public IEnumerable<IReadOnlyList<EnvLine>> Repeated()
    {
        var found = new List<IReadOnlyList<EnvLine>>();
        for (int at = 0, next; at < _order.Length; at = next)
        {
            next = at + 1;
            while (next < _order.Length && CompareKeys(_lines[_order[at]], _lines[_order[next]]) == 0)
                next++;
            if (next - at > 1)
                found.Add([.. _order.Skip(at).Take(next - at).Select(i => _lines[i])]);
        }
        return found.OrderBy(lines => lines[0].Span.Start);
    }

    private int Compare(int one, int other) =>
        CompareKeys(_lines[one], _lines[other]) is var byKey && byKey != 0 ? byKey : one.CompareTo(other);

    private int CompareKeys(EnvLine one, EnvLine other) =>
        Compare(one, _file, other.KeySpan.Start, other.KeySpan.Length);

    private int Compare(EnvLine line, string text, int start, int length)
    {
        var key = line.KeySpan;
        var common = string.CompareOrdinal(_file, key.Start, text, start, Math.Min(key.Length, length));
        return common != 0 ? common : key.Length - length;
    }

    // The first place whose key is not before the wanted one.
    private int Start(string key)
    {
        int low = 0,
            high = _order.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Compare(_lines[_order[middle]], key, 0, key.Length) < 0)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private bool IsKey(int at, string key) =>
        at < _order.Length && Compare(_lines[_order[at]], key, 0, key.Length) == 0;
}
