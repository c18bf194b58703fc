using TmuxAgent.Core.Phrases;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.Manifest;

/// <summary>The names of the types of keys, as the manifest writes them.</summary>
internal static class EnvKeyTypes
{
    private static readonly Dictionary<string, EnvKeyType> Types = new(StringComparer.Ordinal)
    {
        ["string"] = EnvKeyType.String,
        ["url"] = EnvKeyType.Url,
        ["int"] = EnvKeyType.Int,
        ["float"] = EnvKeyType.Float,
        ["bool"] = EnvKeyType.Bool,
        ["duration"] = EnvKeyType.Duration,
        ["port"] = EnvKeyType.Port,
        ["path"] = EnvKeyType.Path,
        ["enum"] = EnvKeyType.Enum,
        ["list"] = EnvKeyType.List,
        ["host"] = EnvKeyType.Host,
    };

    /// <summary>All of them, in the order of the page.</summary>
    public static IReadOnlyCollection<string> Names => Types.Keys;

    /// <summary>The type of that name.</summary>
    public static EnvKeyType Find(string name) => Types[name];

    /// <summary>The name of a type.</summary>
    public static string NameOf(EnvKeyType type) => Types.First(pair => pair.Value == type).Key;

    /// <summary>Why a text names no type, with the remedy, or null.</summary>
    public static Phrase? Problem(string text)
    {
        if (Types.ContainsKey(text))
            return null;
        var near = NearestName.Of(text, Types.Keys);
        return near is null
            ? ManifestKeyPhrases.NotType(string.Join(", ", Types.Keys))
            : ManifestKeyPhrases.NotTypeNear(near);
    }
}
