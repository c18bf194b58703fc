namespace TmuxAgent.Core.Templating.Rendering;

/// <summary>How far the innermost loop is: what a template reads as <c>for.index</c> and so on.</summary>
internal sealed class LoopState(int count)
{
    public int Index { get; set; }

    public Dictionary<string, object?> ToMembers() => new(StringComparer.Ordinal)
    {
        ["index"] = (long)Index,
        ["rindex"] = (long)(count - Index - 1),
        ["first"] = Index == 0,
        ["last"] = Index == count - 1,
        ["even"] = Index % 2 == 0,
        ["odd"] = Index % 2 != 0,
        ["length"] = (long)count,
    };
}
