using System.Text;

namespace TmuxAgent.Scaffolding.Outputs;

/// <summary>
/// The names by which a repository's units, sessions and metrics differ from those of the same user's other repositories. They
/// follow from the project's name alone, so that every clone gets the same ones.
/// </summary>
/// <param name="Name">What is special about them, of ASCII letters, digits, <c>_</c> and <c>-</c>.</param>
public sealed record RepositoryIdentity(string Name)
{
    private const int LongestName = 40;

    // 9108 is the orchestrator's usual port; the range ends before 10000, where other programs' usual ports begin again.
    private const int FirstPort = 9108;
    private const int PortCount = 800;

    /// <summary>Name of the orchestrator's unit, without <c>.service</c>.</summary>
    public string ServiceName => Name + "-orchestrator";

    /// <summary>Beginning of the names of its sessions: two hyphens, since <c>demo</c> is not to begin <c>demo-2</c>.</summary>
    public string SessionPrefix => $"agent-{Name}--";

    /// <summary>Ports for <c>/metrics</c>, the one to be tried first at the beginning.</summary>
    public IEnumerable<int> MetricsPorts
    {
        get
        {
            var start = (int)(Hash(Name) % PortCount);
            return Enumerable.Range(0, PortCount).Select(step => FirstPort + ((start + step) % PortCount));
        }
    }

    /// <summary>The identity of a project.</summary>
    public static RepositoryIdentity Of(string projectName)
    {
        var name = new StringBuilder();
        foreach (var c in projectName)
        {
            var kept = c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-';
            if (kept || (name.Length > 0 && name[name.Length - 1] != '-'))
                name.Append(kept ? c : '-');
        }
        var plain = name.ToString().Trim('-');
        if (plain.Length > LongestName)
            plain = plain.Substring(0, LongestName).Trim('-');
        // What was left out may be all that two names differ in.
        if (plain != projectName)
            plain = $"{plain}-{Hash(projectName) & 0xffff:x4}".TrimStart('-');
        return new RepositoryIdentity(plain);
    }

    /// <summary>The same with a number, for where the name is taken already.</summary>
    public RepositoryIdentity Numbered(int number) => new($"{Name}-{number}");

    // FNV-1a; string.GetHashCode differs from run to run.
    private static uint Hash(string text)
    {
        var hash = 2166136261u;
        foreach (var unit in Encoding.UTF8.GetBytes(text))
            hash = unchecked((hash ^ unit) * 16777619u);
        return hash;
    }
}
