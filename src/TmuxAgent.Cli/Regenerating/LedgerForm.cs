namespace TmuxAgent.Cli.Regenerating;

/// <summary>Which ledger a text is.</summary>
internal enum LedgerForm
{
    /// <summary>The one that git carries: no base in it, no machine's path.</summary>
    Committed,

    /// <summary>This machine's own, with bases.</summary>
    Machine,

    /// <summary>What version 0.1 kept of machine-local files, in the repository.</summary>
    FormerLocal,
}
