using TmuxAgent.Core.Languages;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.Manifest;

/// <summary>One key of the manifest with its value and where that comes from.</summary>
/// <param name="Path">Its dotted path, such as <c>proxy.http</c>.</param>
/// <param name="Value">A string, a number, a truth value or a list of them; null for none.</param>
/// <param name="Place">Where it is written; null for a default.</param>
public sealed record ManifestSetting(string Path, object? Value, Location? Place);

/// <summary>Every key of a manifest by its dotted path, for who shows or changes one of them.</summary>
/// <param name="outputs">What <c>[outputs]</c> may name.</param>
public sealed class ManifestSettings(IReadOnlyList<OutputName> outputs)
{
    private const string Outputs = "outputs";
    private const string Severities = $"{CheckKeys.Section}.{CheckKeys.Severity}.";

    /// <summary>Every key of the fixed sections, then what is said of outputs and of the keys of env files.</summary>
    public IReadOnlyList<ManifestSetting> All(ManifestDocument document) =>
        [.. Paths(document).Select(path => Find(document, path)!)];

    /// <summary>The paths of <see cref="All"/>, also of a document with errors.</summary>
    public IEnumerable<string> Paths(ManifestDocument document) =>
        FixedPaths().Concat(document.Values.Keys.Where(path => FormOf(path) is not null)).Distinct();

    /// <summary>One key; null where the manifest has none of that path.</summary>
    public ManifestSetting? Find(ManifestDocument document, string path)
    {
        if (FormOf(path) is null)
            return null;
        return document.Values.TryGetValue(path, out var written)
            ? new ManifestSetting(path, Plain(written), document.Locations[path])
            : new ManifestSetting(path, DefaultOf(document, path), null);
    }

    /// <summary>Why a path is that of no key, with the nearest one; null where it is one.</summary>
    public Phrase? Problem(string path)
    {
        if (FormOf(path) is not null)
            return null;
        var known = FixedPaths()
            .Concat(outputs.Select(output => $"{Outputs}.{output.Id}"))
            .Concat(SplitEnvKey(path) is { } at ? EnvKeyKeys.All.Select(key => $"{at.Table}.{key.Name}") : [])
            .ToList();
        var near =
            known.Find(candidate => candidate.EndsWith("." + path, StringComparison.Ordinal))
            ?? NearestName.Of(path, known);
        return near is null ? ManifestPhrases.UnknownSetting : ManifestPhrases.UnknownSettingNear(near);
    }

    /// <summary>A value as TOML, from how a person types it: text needs no quotes, a list may be of words and commas.</summary>
    /// <param name="path">Path of a key that there is.</param>
    /// <param name="typed">What was typed.</param>
    public string Written(string path, string typed) =>
        Fitting(FormOf(path)!, typed, LiteralOf(typed))
        ?? LiteralOf(typed)?.Place.Written
        ?? LiteralSyntax.Toml.Encode(typed).Text;

    private static IEnumerable<string> FixedPaths() =>
        ManifestSections.All.SelectMany(section => section.Keys, (section, key) => $"{section.Name}.{key.Name}");

    private ValueForm? FormOf(string path)
    {
        if (SplitEnvKey(path) is { } at)
            return EnvKeyName.Problem(at.Name) is null
                ? EnvKeyKeys.All.FirstOrDefault(k => k.Name == at.Key)?.Form
                : null;
        if (path.StartsWith(Severities, StringComparison.Ordinal))
            return CheckKeys.IsRule(path.Substring(Severities.Length)) ? CheckKeys.SeverityForm : null;
        var dot = path.IndexOf('.');
        if (dot < 0)
            return null;
        var (section, name) = (path.Substring(0, dot), path.Substring(dot + 1));
        if (section == Outputs)
            return outputs.Any(output => output.Id == name) ? new AnyForm(new FlagForm(), new TextForm()) : null;
        return KeyOf(section, name)?.Form;
    }

    private static object? DefaultOf(ManifestDocument document, string path)
    {
        if (SplitEnvKey(path) is { } at)
            return EnvKeyKeys.All.First(key => key.Name == at.Key).Default;
        var parts = path.Split('.');
        if (KeyOf(parts[0], parts[1]) is not { } declared)
            return null;
        // A default that depends on the repository is known by the manifest as it was read.
        return declared.Default
            ?? ManifestSections.All.First(section => section.Name == parts[0]).ValueIn(document.Manifest!, parts[1]);
    }

    private static ManifestKey? KeyOf(string section, string name) =>
        ManifestSections
            .All.FirstOrDefault(known => known.Name == section)
            ?.Keys.FirstOrDefault(key => key.Name == name);

    // env.keys.NAME.KEY
    private static (string Table, string Name, string Key)? SplitEnvKey(string path)
    {
        var parts = path.Split('.');
        return parts.Length == 4 && parts[0] == EnvSectionKeys.All.Name && parts[1] == EnvSectionKeys.Keys
            ? (string.Join(".", parts.Take(3)), parts[2], parts[3])
            : null;
    }

    // The first form that can take what was typed says how it is written.
    private static string? Fitting(ValueForm form, string typed, TomlValue? literal) =>
        form switch
        {
            AnyForm any => any.Forms.Select(one => Fitting(one, typed, literal)).FirstOrDefault(fit => fit is not null),
            TextForm => LiteralSyntax.Toml.Encode(typed).Text,
            FlagForm when literal is TomlBoolean => literal.Place.Written,
            WholeForm or NumberForm when literal is TomlInteger or TomlFloat => literal.Place.Written,
            ChoiceForm choice when literal is TomlBoolean flag && choice.Values.Contains(flag.Value) => literal
                .Place
                .Written,
            ChoiceForm choice when choice.Values.Any(value => value is string) => LiteralSyntax.Toml.Encode(typed).Text,
            ListForm when literal is TomlArray => literal.Place.Written,
            ListForm => LiteralSyntax.Toml.Encode(Items(typed)).Text,
            _ => null,
        };

    private static List<object?> Items(string typed) =>
        typed.Length == 0 ? [] : [.. typed.Split(',').Select(item => (object?)item.Trim())];

    private static TomlValue? LiteralOf(string typed)
    {
        if (typed.IndexOfAny(['\n', '\r']) >= 0)
            return null;
        var document = TomlDocument.Read(new SourceText("", "value = " + typed));
        return document.IsValid ? document.Root.Find("value")!.Value : null;
    }

    private static object? Plain(TomlValue value) =>
        value switch
        {
            TomlString text => text.Value,
            TomlInteger whole => whole.Value,
            TomlFloat real => real.Value,
            TomlBoolean flag => flag.Value,
            TomlArray array => array.Items.Select(Plain).ToList(),
            _ => value.Place.Written,
        };
}
