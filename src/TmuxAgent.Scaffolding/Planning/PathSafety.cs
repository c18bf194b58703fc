using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Scaffolding.Outputs;
using TmuxAgent.Scaffolding.Phrases;

namespace TmuxAgent.Scaffolding.Planning;

/// <summary>Which paths an output may have at all, by their text alone.</summary>
public static class PathSafety
{
    private const string OwnFolder = ".tmuxagent/";

    private static readonly string[] OwnState = [OwnFolder + "ledger.json", OwnFolder + "base", OwnFolder + "local"];

    /// <summary>Whether the path is below the user's home instead of the repository.</summary>
    public static bool IsUnderHome(string path) => OutsidePath.IsOutside(path);

    /// <summary>Why an output is not written to its path, as a clause; empty where it may be.</summary>
    public static Phrase? Problem(DesiredFile file)
    {
        var isAllowedOutside =
            file.Kind == OutputKind.EnvFile
                ? OutsidePath.IsEnvFile(file.Path)
                : file.MachineLocal && OutsidePath.IsUnit(file.Path);
        if (IsUnderHome(file.Path) && !isAllowedOutside)
            return PlanPhrases.MayNotBeOutside;
        if (file.Path == AgentManifest.FileName && file.OutputId != Planner.ManifestOutputId)
            return PlanPhrases.PathOfManifest;
        return Problem(file.Path);
    }

    /// <summary>Why a path is not touched whatever it is for, as a clause; empty where it may be.</summary>
    public static Phrase? Problem(string path)
    {
        if (RecordProblem(path) is { } problem)
            return problem;
        foreach (var own in OwnState)
        {
            if (path == own || path.StartsWith(own + "/", StringComparison.Ordinal))
                return PlanPhrases.PathOfRecords;
        }
        return null;
    }

    /// <summary>The same for a path of a run, which may also be that of a record of ours.</summary>
    public static Phrase? RecordProblem(string path)
    {
        var inner = IsUnderHome(path) ? path.Substring(2) : path;
        if (inner.Length == 0 || inner[0] == '/')
            return PlanPhrases.PathNotRelative;
        if (inner.Any(char.IsControl))
            return PlanPhrases.PathControl;
        foreach (var part in inner.Split('/'))
        {
            if (part is "" or "." or "..")
                return PlanPhrases.PathEmptyPart;
            if (part.Equals(".git", StringComparison.OrdinalIgnoreCase))
                return PlanPhrases.PathInGit;
        }
        return null;
    }
}
