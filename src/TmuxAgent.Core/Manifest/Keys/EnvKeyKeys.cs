using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Manifest;

/// <summary>The keys of one <c>[env.keys.NAME]</c>.</summary>
internal static class EnvKeyKeys
{
    // A string, or the type's own.
    private static readonly AnyForm Value = new(
        new TextForm(),
        new NumberForm(),
        new FlagForm(),
        new ListForm(new TextForm(@"^[^,]+$"))
    );

    private static readonly AnyForm Bound = new(new NumberForm(), new TextForm());

    public static readonly TextKey<EnvKey> Type = new(
        "type",
        key => EnvKeyTypes.NameOf(key.Type),
        EnvKeyTypes.NameOf(EnvKeyType.String),
        EnvKeyTypes.Problem,
        new ChoiceForm([.. EnvKeyTypes.Names]),
        "What the value must be."
    );

    public static readonly OwnKey<EnvKey, Requirement> Required = new(
        "required",
        key => key.Requirement,
        false,
        ReadRequired,
        new ChoiceForm(true, false, "recommended"),
        "What a missing value means: nothing starts; nothing; a warning."
    )
    {
        Show = requirement => requirement.ToString().ToLowerInvariant(),
    };

    public static readonly FlagKey<EnvKey> Secret = new(
        "secret",
        key => key.Secret,
        false,
        "Never shown, logged or committed. A secret has no default."
    );

    public static readonly TextKey<EnvKey> Description = new(
        "description",
        key => key.Description,
        "",
        ManifestText.BlockProblem,
        new TextForm(),
        "Stands above the key in the env files, and in the settings class."
    );

    public static readonly OptionalTextKey<EnvKey> Deprecated = new(
        "deprecated",
        key => key.Deprecated,
        ManifestText.WordProblem,
        TextForm.Word,
        "Why the key should no longer be used, and what to use instead. Not together with `required = true`."
    );

    public static readonly RelatedKey<EnvKey> Values = new(
        "values",
        key => key.Values.ToList<object?>(),
        new ListForm(TextForm.Word),
        "For `enum`, and required there: what is allowed."
    );

    public static readonly RelatedKey<EnvKey> Min = new(
        "min",
        key => key.Min,
        Bound,
        "For `int`, `float`, `duration` (in seconds) and `port`: the smallest allowed."
    );

    public static readonly RelatedKey<EnvKey> Max = new("max", key => key.Max, Bound, "The largest allowed.");

    public static readonly OptionalTextKey<EnvKey> Pattern = new(
        "pattern",
        key => key.Pattern,
        PatternProblem,
        new TextForm(),
        "The whole value must match. Without look-around and back-references, at most 500 characters."
    )
    {
        Rule = RuleCatalog.ManifestPattern,
    };

    public static readonly RelatedKey<EnvKey> Default = new(
        "default",
        key => key.Default,
        Value,
        "Written to a new env file."
    );

    public static readonly RelatedKey<EnvKey> Example = new(
        "example",
        key => key.Example,
        Value,
        "Shown in the committed example."
    );

    public static readonly RelatedKey<EnvKey> Aliases = new(
        "aliases",
        key => key.Aliases.ToList<object?>(),
        new ListForm(new TextForm(EnvKeyName.Pattern)),
        "Spellings once used. Where one is met, `NAME` is offered."
    );

    /// <summary>All of them, in the order of the page.</summary>
    public static readonly IReadOnlyList<ManifestKey<EnvKey>> All =
    [
        Type,
        Required,
        Secret,
        Description,
        Deprecated,
        Values,
        Min,
        Max,
        Pattern,
        Default,
        Example,
        Aliases,
    ];

    /// <summary>Those that templates know under the same name; the rest they know in words.</summary>
    public static readonly IReadOnlyList<ManifestKey<EnvKey>> InTemplates = [Secret, Default, Example];

    private static Requirement ReadRequired(ManifestTable table, string name)
    {
        var entry = table.Take(name);
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
                    entry!.Value.Place,
                    ManifestKeyPhrases.NotRequirement(name)
                );
                return Requirement.Optional;
        }
    }

    private static Phrase? PatternProblem(string pattern) =>
        EnvValueCheck.ProblemOfPattern(pattern) is { } problem
            ? ManifestKeyPhrases.NotPattern(problem.Map(ManifestText.Shown))
            : null;
}
