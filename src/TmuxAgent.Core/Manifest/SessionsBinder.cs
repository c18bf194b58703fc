namespace TmuxAgent.Core.Manifest;

/// <summary>Binds <c>[sessions]</c>.</summary>
internal static class SessionsBinder
{
    public static SessionsSection Bind(ManifestTable table)
    {
        var sessions = new SessionsSection(
            SessionsKeys.Prefix.Read(table),
            SessionsKeys.Socket.Read(table),
            SessionsKeys.Agent.Read(table),
            SessionsKeys.Worktrees.Read(table),
            SessionsKeys.State.Read(table),
            SessionsKeys.Model.Read(table)
        );
        table.RefuseOthers();
        return sessions;
    }
}
