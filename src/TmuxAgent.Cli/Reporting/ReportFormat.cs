namespace TmuxAgent.Cli.Reporting;

/// <summary>The forms in which findings are printed.</summary>
internal enum ReportFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>One JSON document.</summary>
    Json,

    /// <summary>SARIF 2.1.0, for code scanning.</summary>
    Sarif,

    /// <summary>Commands of a workflow of GitHub's, which mark lines of a change.</summary>
    GitHub,
}
