namespace TmuxAgent.Core.Manifest;

/// <summary>Binds <c>[sessions]</c>.</summary>
internal static class SessionsBinder
{
    private const int LongestName = 100;

    public static SessionsSection Bind(ManifestTable table)
    {
        var sessions = new SessionsSection(
            table.Text("prefix", "agent-", NameProblem),
            table.Text("socket", "default", NameProblem),
            table.Text("agent", "", ManifestText.OneLineProblem),
            table.Text("worktrees", ".tmuxagent/worktrees", ManifestPath.Problem),
            table.Text("state", ".tmuxagent/state", ManifestPath.Problem)
        );
        table.RefuseOthers();
        return sessions;
    }

    // tmux replaces '.' and ':' in a session's name, and the prefix is part of a regular expression.
    private static string? NameProblem(string name)
    {
        var allowed =
            name.Length is > 0 and <= LongestName
            && name[0] != '-'
            && name.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-');
        return allowed
            ? null
            : $"is no name for tmux. Use ASCII letters, digits, '_' and '-', at most {LongestName}, not beginning with '-'.";
    }
}
