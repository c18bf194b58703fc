using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Manifest;

/// <summary>The keys of <c>[sessions]</c>.</summary>
internal static class SessionsKeys
{
    private const int LongestName = 100;

    private static readonly TextForm NameForm = new($"^[A-Za-z0-9_][A-Za-z0-9_-]{{0,{LongestName - 1}}}$");

    public static readonly TextKey<SessionsSection> Prefix = new(
        "prefix",
        sessions => sessions.Prefix,
        "agent-",
        NameProblem,
        NameForm,
        "Beginning of every session's name. The runner looks at no other session."
    );

    public static readonly TextKey<SessionsSection> Socket = new(
        "socket",
        sessions => sessions.Socket,
        "default",
        NameProblem,
        NameForm,
        "The tmux server, as in `tmux -L`."
    );

    public static readonly TextKey<SessionsSection> Agent = new(
        "agent",
        sessions => sessions.Agent,
        "",
        ManifestText.OneLineProblem,
        TextForm.Line,
        "Typed into a new session; `{model}` is replaced. Empty leaves it a plain shell, which the orchestrator's commands need: an agent that takes over the pane never prints the results that the runner waits for."
    );

    public static readonly TextKey<SessionsSection> Worktrees = new(
        "worktrees",
        sessions => sessions.Worktrees,
        ".tmuxagent/worktrees",
        ManifestPath.Problem,
        ManifestPath.Form,
        "Folder of the branches' worktrees; git-ignored."
    );

    public static readonly TextKey<SessionsSection> State = new(
        "state",
        sessions => sessions.State,
        ".tmuxagent/state",
        ManifestPath.FolderProblem,
        ManifestPath.OutsideForm,
        "Folder of database, messages and approvals of this repository alone; git-ignored. It may be below your home (`~/.NAME`), where sessions of several repositories are commanded together."
    );

    public static readonly TextKey<SessionsSection> Model = new(
        "model",
        sessions => sessions.Model,
        "",
        ManifestText.OneLineProblem,
        TextForm.Line,
        "What `{model}` in `agent` stands for. Empty: `model` of `[codex]`."
    );

    public static readonly SectionKeys<SessionsSection> All = new(
        "sessions",
        "The tmux sessions that agents work in.",
        manifest => manifest.Sessions,
        Prefix,
        Socket,
        Agent,
        Worktrees,
        State,
        Model
    );

    // tmux replaces '.' and ':' in a session's name, and the prefix is part of a regular expression.
    private static Phrase? NameProblem(string name)
    {
        var allowed =
            name.Length is > 0 and <= LongestName
            && name[0] != '-'
            && name.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-');
        return allowed ? null : ManifestKeyPhrases.NotSessionName(LongestName);
    }
}
