using TmuxAgent.Core.Collections;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.Manifest;

/// <summary>Binds one <c>[env.keys.NAME]</c>, but for its aliases.</summary>
internal static class EnvKeyBinder
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

    public static EnvKey Bind(ManifestTable table, string name)
    {
        var key = new EnvKey(name, Type(table))
        {
            Requirement = Required(table),
            Secret = table.Flag("secret", false),
            Description = table.Text("description", "", ManifestText.BlockProblem),
            Deprecated = table.OptionalText("deprecated", ManifestText.WordProblem),
        };
        key = EnvKeyConstraints.Bind(table, key);
        return key with
        {
            Default = EnvKeyDefaults.Bind(table, key, "default"),
            Example = EnvKeyDefaults.Bind(table, key, "example"),
        };
    }

    private static EnvKeyType Type(ManifestTable table)
    {
        var type = table.OptionalText("type", TypeProblem);
        return type is null ? EnvKeyType.String : Types[type];
    }

    private static string? TypeProblem(string text)
    {
        if (Types.ContainsKey(text))
            return null;
        var near = NearestName.Of(text, Types.Keys);
        return near is null
            ? $"is no type. Write one of: {string.Join(", ", Types.Keys)}."
            : $"is no type. Did you mean '{near}'?";
    }

    private static Requirement Required(ManifestTable table)
    {
        var entry = table.Take("required");
        switch (entry?.Value)
        {
            case null or TomlBoolean { Value: false }:
                return Requirement.Optional;
            case TomlBoolean:
                return Requirement.Required;
            case TomlString { Value: "recommended" }:
                return Requirement.Recommended;
            default:
                table.Context.Report(
                    RuleCatalog.ManifestValue,
                    entry!.Value.Span,
                    "'required' is neither true nor false nor \"recommended\". Write one of them."
                );
                return Requirement.Optional;
        }
    }
}
