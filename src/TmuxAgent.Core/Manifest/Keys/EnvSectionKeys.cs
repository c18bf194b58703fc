using TmuxAgent.Core.Findings;

namespace TmuxAgent.Core.Manifest;

/// <summary>The keys of <c>[env]</c>, but for the tables below <c>keys</c>.</summary>
internal static class EnvSectionKeys
{
    /// <summary>Below this the keys of env files are declared, a table each.</summary>
    public const string Keys = "keys";

    public static readonly TextKey<EnvSection> File = new(
        "file",
        env => env.File,
        ".env",
        ManifestPath.EnvFileProblem,
        ManifestPath.OutsideForm,
        "The env file. It holds the secrets, and is never committed."
    )
    {
        Rule = RuleCatalog.ManifestPath,
    };

    public static readonly TextKey<EnvSection> Example = new(
        "example",
        env => env.Example,
        ".env.example",
        ManifestPath.Problem,
        ManifestPath.Form,
        "The example, which is committed."
    )
    {
        Rule = RuleCatalog.ManifestPath,
    };

    public static readonly TextsKey<EnvSection> Prefixes = new(
        "prefixes",
        env => env.Prefixes,
        [],
        prefix => EnvKeyName.IsPortable(prefix) ? null : EnvKeyName.Remedy,
        new TextForm(EnvKeyName.Pattern),
        "Beginnings of names that belong to this manifest: a key that begins with one and is not declared is a mistake."
    );

    public static readonly SectionKeys<EnvSection> All = new(
        "env",
        "The env file, its example, and the keys in them.",
        manifest => manifest.Env,
        File,
        Example,
        Prefixes
    );
}
