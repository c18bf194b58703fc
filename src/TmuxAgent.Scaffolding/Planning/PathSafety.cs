using TmuxAgent.Core.Manifest;
using TmuxAgent.Scaffolding.Outputs;

namespace TmuxAgent.Scaffolding.Planning;

/// <summary>Which paths an output may have at all, by their text alone.</summary>
public static class PathSafety
{
    private const string OwnFolder = ".tmuxagent/";

    private static readonly string[] OwnState = [OwnFolder + "ledger.json", OwnFolder + "base", OwnFolder + "local"];

    /// <summary>Whether the path is below the user's home instead of the repository.</summary>
    public static bool IsUnderHome(string path) => OutsidePath.IsOutside(path);

    /// <summary>Why an output is not written to its path, as a clause; empty where it may be.</summary>
    public static string Problem(DesiredFile file)
    {
        var isAllowedOutside =
            file.Kind == OutputKind.EnvFile
                ? OutsidePath.IsEnvFile(file.Path)
                : file.MachineLocal && OutsidePath.IsUnit(file.Path);
        if (IsUnderHome(file.Path) && !isAllowedOutside)
            return "only an env file and a systemd unit may be outside of the repository";
        if (file.Path == AgentManifest.FileName && file.OutputId != Planner.ManifestOutputId)
            return "the path is the manifest's";
        return Problem(file.Path);
    }

    /// <summary>Why a path is not touched whatever it is for, as a clause; empty where it may be.</summary>
    public static string Problem(string path)
    {
        var problem = RecordProblem(path);
        if (problem.Length > 0)
            return problem;
        foreach (var own in OwnState)
        {
            if (path == own || path.StartsWith(own + "/", StringComparison.Ordinal))
                return "the path is where the tool keeps its own records";
        }
        return "";
    }

    /// <summary>The same for a path of a run, which may also be that of a record of ours.</summary>
    public static string RecordProblem(string path)
    {
        var inner = IsUnderHome(path) ? path.Substring(2) : path;
        if (inner.Length == 0 || inner[0] == '/')
            return "the path is not relative to the repository";
        if (inner.Any(char.IsControl))
            return "the path has a control character";
        foreach (var part in inner.Split('/'))
        {
            if (part is "" or "." or "..")
                return "the path has an empty part, '.' or '..'";
            if (part.Equals(".git", StringComparison.OrdinalIgnoreCase))
                return "the path lies in git's own folder";
        }
        return "";
    }
}
