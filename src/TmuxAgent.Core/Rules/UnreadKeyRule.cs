using TmuxAgent.Core.Findings;
using TmuxAgent.Core.KeyUses;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.Rules;

/// <summary>
/// TMA0602: silent where no program of the repository reads any declared key, since the one that does is then elsewhere.
/// </summary>
internal sealed class UnreadKeyRule() : UseRule("TMA0602", RuleTitles.UnreadKey, Severity.Info)
{
    internal override IEnumerable<Finding> Check(UseCheck check)
    {
        var read = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in check.All.Where(file => file.Role == SourceRole.Program))
            Add(check, file.Uses, read);
        if (read.Count == 0)
            yield break;
        foreach (var file in check.All.Where(file => file.Role != SourceRole.Program))
            Add(check, file.Uses, read);
        foreach (var key in check.Section.Keys)
        {
            if (!key.Implied && key.MirrorOf is null && key.Deprecated is null && !read.Contains(key.Name))
                yield return new Finding(this, SourceRulePhrases.UnreadKey(key.Name), PlaceOf(check.Manifest, key));
        }
    }

    // What is handed on is read by whoever gets it.
    private static void Add(UseCheck check, IEnumerable<KeyUse> uses, HashSet<string> read)
    {
        foreach (var use in uses)
        {
            if (use.Kind is KeyUseKind.Reads or KeyUseKind.Mentions && check.Declared.Find(use.Name) is { } key)
                read.Add(key.Name);
        }
    }

    // The table's header; the beginning of the file where it is spelled in another way.
    private static Location PlaceOf(SourceText manifest, EnvKey key)
    {
        var at = manifest.Content.IndexOf($"[env.keys.{key.Name}]", StringComparison.Ordinal);
        return manifest.LocationOf(
            at < 0 ? new TextSpan(0, 0) : new TextSpan(at + "[env.keys.".Length, key.Name.Length)
        );
    }
}
