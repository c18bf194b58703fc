using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.Rules;

/// <summary>What the rules about missing keys share: which keys have no value, and where to say so.</summary>
internal static class MissingKeys
{
    /// <summary>The keys without a value. The committed example has none; only the real file must.</summary>
    public static IEnumerable<EnvKeyLines> Find(EnvCheck check, Requirement requirement) =>
        from lines in check.Role == EnvFileRole.Example ? [] : check.Keys()
        where lines.Key.Requirement == requirement && lines.Effective is not { Value.Length: > 0 }
        select lines;

    public static TextSpan PlaceOf(EnvKeyLines lines) =>
        (lines.Effective ?? lines.Placeholder)?.ContentSpan ?? new TextSpan(0, 0);

    public static Phrase Remedy(EnvKey key) =>
        KeyRulePhrases.SetIt($"tmuxagent env set {key.Name}{(key.Secret ? "" : "=VALUE")}");
}
