namespace TmuxAgent.Core.Keyed;

/// <summary>What becomes of one key of a keyed file.</summary>
public enum KeyDecision
{
    /// <summary>The file has what the manifest says.</summary>
    Agrees,

    /// <summary>The file has what was written last, so it takes what the manifest says now.</summary>
    Follows,

    /// <summary>A person changed it, and the manifest says what it said then: the person's value stays.</summary>
    Yours,

    /// <summary>Both changed, or nobody knows: the person's value stays, and the person is told.</summary>
    Disagrees,
}

/// <summary>Decides by three values: what the file has, what was written last, what the manifest says now.</summary>
public static class KeyDecisions
{
    /// <summary>The decision. A value is null where there is none.</summary>
    /// <param name="standing">What the file has.</param>
    /// <param name="isLastKnown">Whether it is known what was written last.</param>
    /// <param name="last">What was written last.</param>
    /// <param name="now">What the manifest says.</param>
    public static KeyDecision Decide(string? standing, bool isLastKnown, string? last, string? now) =>
        standing == now ? KeyDecision.Agrees
        : isLastKnown && standing == last ? KeyDecision.Follows
        : isLastKnown && last == now ? KeyDecision.Yours
        : isLastKnown ? KeyDecision.Disagrees
        : standing is null ? KeyDecision.Follows
        : now is null ? KeyDecision.Yours
        : KeyDecision.Disagrees;
}
