namespace TmuxAgent.Core.Manifest;

/// <summary>Binds <c>[runner]</c>.</summary>
internal static class RunnerBinder
{
    public static RunnerSection Bind(ManifestTable table)
    {
        var runner = new RunnerSection(RunnerKeys.Command.Read(table), RunnerKeys.PollInterval.Read(table));
        table.RefuseOthers();
        return runner;
    }
}
