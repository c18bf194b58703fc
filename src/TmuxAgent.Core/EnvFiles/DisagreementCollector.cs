using TmuxAgent.Core.Collections;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.EnvFiles;

/// <summary>
/// The disagreements about one line, each kind once and at its first place: a file of nothing but odd characters must
/// not become a list that is longer than the file.
/// </summary>
internal sealed class DisagreementCollector
{
    private readonly List<EnvDisagreement> _found = [];
    private uint _kinds;

    public bool Has(EnvDisagreementKind kind) => (_kinds & Bit(kind)) != 0;

    public void Note(EnvDisagreementKind kind, int start, int end)
    {
        if (!Has(kind))
            _found.Add(new EnvDisagreement(kind, TextSpan.FromBounds(start, end)));
        _kinds |= Bit(kind);
    }

    public void Add(EquatableArray<EnvDisagreement> others)
    {
        for (var i = 0; i < others.Count; i++)
            Note(others[i].Kind, others[i].Span.Start, others[i].Span.End);
    }

    public void Clear()
    {
        _found.Clear();
        _kinds = 0;
    }

    public EquatableArray<EnvDisagreement> ToArray() => _found.Count == 0 ? default : _found.ToEquatableArray();

    private static uint Bit(EnvDisagreementKind kind) => 1u << (int)kind;
}
