using TmuxAgent.Cli.Regenerating;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Scaffolding.Outputs;

namespace TmuxAgent.Cli.Probes;

/// <summary>Looks which names and which port are free for a repository's services on this machine.</summary>
internal static class IdentityProbe
{
    /// <summary>The identity of a project whose units' names no other repository of this user has taken.</summary>
    public static RepositoryIdentity Find(string projectName, string repository, Machine machine)
    {
        var first = RepositoryIdentity.Of(projectName);
        return Enumerable
                .Range(2, 98)
                .Select(first.Numbered)
                .Prepend(first)
                .FirstOrDefault(identity => !IsTaken(identity.ServiceName, repository, machine))
            ?? first;
    }

    /// <summary>The first of the identity's ports that nobody listens on.</summary>
    public static int FreePort(RepositoryIdentity identity) =>
        identity.MetricsPorts.Where(LoopbackPort.IsFree).Append(identity.MetricsPorts.First()).First();

    private static bool IsTaken(string serviceName, string repository, Machine machine)
    {
        var unit = new FileInfo(UserUnits.PathOf(serviceName + ".service", machine));
        // `systemctl enable PATH` makes a link to the unit of the repository that it belongs to.
        return unit.LinkTarget is { } target
            ? !target.StartsWith(repository + "/", StringComparison.Ordinal)
            : unit.Exists || new ServiceClaims(StateFolder.Of(repository, machine)).FindOther(serviceName) is not null;
    }
}
