using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.Findings;

/// <summary>One rule that a comment names, for the findings of one line.</summary>
/// <param name="Rule"><c>TMA####</c>; empty where the comment names none.</param>
/// <param name="Line">The line whose findings are not reported, counted from 1.</param>
/// <param name="Place">Where the comment says so.</param>
public sealed record Suppression(string Rule, int Line, Location Place);
