using System.Text;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Scaffolding.Outputs;
using TmuxAgent.Scaffolding.Planning;

namespace TmuxAgent.Core.Tests.Planning;

/// <summary>A disk and a ledger in memory that plans are made over and carried out on.</summary>
internal sealed class PlannerScene
{
    public const int Plain = 0b110_100_100;
    public const int Program = 0b111_101_101;

    public Dictionary<string, DiskEntry> Disk { get; } = new(StringComparer.Ordinal);

    public Ledger Ledger { get; set; } = Ledger.Empty;

    /// <summary>Both sides changed the same lines, unless a test says otherwise.</summary>
    public ThreeWayMerge Merge { get; set; } =
        (_, _, _) => MergeResult.Failed(Phrase.Verbatim("both changed the same lines"));

    public EnvFileMerge MergeEnv { get; set; } = (_, standing, _) => new KeyMergeResult(standing, []);

    public PlanOptions Options { get; set; } = PlanOptions.Plain;

    public static DesiredFile File(
        string path,
        string content,
        OutputKind kind = OutputKind.Managed,
        int mode = Plain
    ) => new(path, path, path + ".sbn", kind, mode, content, MachineLocal: false);

    public Plan Plan(params DesiredFile[] desired)
    {
        var paths = DiskSnapshot.PathsToRead(desired, Ledger.Entries);
        var snapshot = new DiskSnapshot(
            paths.ToDictionary(path => path, path => Disk.GetValueOrDefault(path, DiskEntry.Missing))
        );
        return Planner.Plan(new PlanRequest(desired, Ledger, snapshot, Options, Merge, MergeEnv));
    }

    public Plan Run(params DesiredFile[] desired)
    {
        var plan = Plan(desired);
        foreach (var change in plan.Changes)
        {
            if (change.Content is null)
                Disk.Remove(change.Path);
            else
                Disk[change.Path] = DiskEntry.File(change.Content, change.Mode);
        }
        Ledger = plan.LedgerAfter;
        return plan;
    }

    public PlannedFile PlanOne(DesiredFile desired) => Plan(desired).Files.Single(file => file.Path == desired.Path);

    public void Put(string path, string content, int mode = Plain) =>
        Disk[path] = DiskEntry.File(Encoding.UTF8.GetBytes(content), mode);

    public string Text(string path) => Encoding.UTF8.GetString(Disk[path].Content);
}
