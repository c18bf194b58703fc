namespace TmuxAgent.Core.Manifest;

/// <summary>Binds <c>[service]</c>.</summary>
internal static class ServiceBinder
{
    public static ServiceSection Bind(ManifestTable table)
    {
        var service = new ServiceSection(
            ServiceKeys.Name.Read(table),
            ServiceKeys.Restart.Read(table),
            ServiceKeys.RestartSeconds.Read(table)
        );
        table.RefuseOthers();
        return service;
    }
}
