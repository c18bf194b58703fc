using TmuxAgent.Core.Languages;

namespace TmuxAgent.Core.KeyUses;

/// <summary>What a script does with a name at one place.</summary>
internal enum ShellDeed
{
    /// <summary>Its value is taken.</summary>
    Read,

    /// <summary>It is given a value, and not exported there.</summary>
    Assign,

    /// <summary>It is given a value for one command alone.</summary>
    Pass,

    /// <summary>It is exported.</summary>
    Export,

    /// <summary>It is removed.</summary>
    Unset,

    /// <summary>It is handed on by name.</summary>
    Mention,
}

/// <summary>
/// Decides which names of a script are environment keys: those that it exports, and those that it reads before it gives
/// them a value. A name that is always assigned first is a variable of the script's own.
/// </summary>
internal sealed class ShellNamesInUse(string text, HashSet<string>? others = null)
{
    // Set by the shell or by make itself.
    private static readonly HashSet<string> Own = new(StringComparer.Ordinal)
    {
        "IFS",
        "OPTARG",
        "OPTERR",
        "REPLY",
        "PWD",
        "OLDPWD",
        "PS1",
        "PS2",
        "PS3",
        "PS4",
        "BASH",
        "BASH_VERSION",
        "BASH_REMATCH",
        "MAPFILE",
        "COPROC",
        "HOSTTYPE",
        "MACHTYPE",
        "OSTYPE",
        "COMP_LINE",
        "COMP_POINT",
        "COMP_WORDS",
        "COMP_CWORD",
        "COMPREPLY",
    };

    private readonly List<Event> _events = [];

    /// <summary>Whether assignments are exported from here on (<c>set -a</c>).</summary>
    public bool ExportsAll { get; set; }

    /// <summary>How deep inside of functions the script is.</summary>
    public int FunctionDepth { get; set; }

    public void Add(ShellDeed deed, int start, int end, string readAs, string? fallback = null)
    {
        var name = text.AsSpan(start, end - start);
        if (!KeyShape.Fits(name))
            return;
        var kept = name.ToString();
        if (Own.Contains(kept) || others?.Contains(kept) == true || ShellNames.IsKept(kept))
            return;
        if (deed == ShellDeed.Assign && ExportsAll)
            deed = ShellDeed.Export;
        _events.Add(new Event(kept, deed, start, end, readAs, fallback, FunctionDepth > 0));
    }

    /// <summary>Adds what is a use.</summary>
    public void Resolve(UseCollector uses)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var group in _events.GroupBy(step => step.Name, StringComparer.Ordinal))
        {
            if (IsKey([.. group]))
                keys.Add(group.Key);
        }
        foreach (var step in _events)
        {
            if (keys.Contains(step.Name) || step.Deed is ShellDeed.Pass or ShellDeed.Mention)
                uses.Add(step.Start, step.End, KindOf(step.Deed), step.ReadAs, step.Default);
        }
    }

    private static bool IsKey(Event[] steps)
    {
        if (Array.Exists(steps, step => step.Deed == ShellDeed.Export))
            return true;
        var assigned = Array.FindIndex(steps, step => step.Deed == ShellDeed.Assign);
        if (assigned < 0)
            return true;
        // A function may run after the assignment behind it.
        var isOutside = Array.Exists(steps, step => step is { Deed: ShellDeed.Assign, InFunction: false });
        var read = Array.FindIndex(steps, step => step.Deed == ShellDeed.Read && !(isOutside && step.InFunction));
        return read >= 0 && read < assigned;
    }

    private static KeyUseKind KindOf(ShellDeed deed) =>
        deed switch
        {
            ShellDeed.Read => KeyUseKind.Reads,
            ShellDeed.Assign or ShellDeed.Unset => KeyUseKind.Writes,
            ShellDeed.Pass or ShellDeed.Export => KeyUseKind.Exports,
            _ => KeyUseKind.Mentions,
        };

    private sealed record Event(
        string Name,
        ShellDeed Deed,
        int Start,
        int End,
        string ReadAs,
        string? Default,
        bool InFunction
    );
}
