using System.Globalization;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Languages;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.Manifest;

/// <summary>Binds <c>default</c> and <c>example</c>, which must fit the key that they stand in.</summary>
internal static class EnvKeyDefaults
{
    /// <summary>The value as the text that an env file holds; null where it is absent or does not fit.</summary>
    public static string? Bind(ManifestTable table, EnvKey key, string name)
    {
        if (table.Take(name) is not { } entry)
            return null;
        var place = entry.Value.Place;
        if (key.Secret && name == EnvKeyKeys.Default.Name)
        {
            Refuse(RuleCatalog.ManifestSecret, ManifestKeyPhrases.SecretDefault);
            return null;
        }
        if (TextOf(key.Type, entry.Value) is not { } text)
        {
            table.ReportType(entry, Expected(key.Type));
            return null;
        }
        if (EnvValueMask.HasCredentials(text))
            Refuse(RuleCatalog.ManifestSecret, ManifestKeyPhrases.Credentials(name));
        else if (text.Length == 0)
            Refuse(RuleCatalog.ManifestDefault, ManifestKeyPhrases.EmptyDefault(name));
        else if (!PortableForm.TryWrite(text, out _, out var unportable))
            Refuse(RuleCatalog.ManifestDefault, ValuePhrases.WriteInOthers(unportable.Describe($"'{name}'")));
        else if (EnvValueCheck.Problem(key, text) is { } problem)
            Refuse(RuleCatalog.ManifestDefault, ManifestKeyPhrases.DefaultDoesNotFit(name, problem));
        else
            return text;
        return null;

        void Refuse(Rule rule, Phrase message) => table.Context.Report(rule, place, message);
    }

    private static string? TextOf(EnvKeyType type, TomlValue value) =>
        value switch
        {
            TomlString text => text.Value,
            TomlInteger whole when EnvValueCheck.HasMagnitude(type) => whole.Value.ToString(
                CultureInfo.InvariantCulture
            ),
            // As it is written, so that 1.50 stays 1.50.
            TomlFloat when type is EnvKeyType.Float or EnvKeyType.Duration => value
                .Place.Written.Replace("_", "")
                .TrimStart('+'),
            TomlBoolean flag when type == EnvKeyType.Bool => flag.Value ? "true" : "false",
            TomlArray { IsArrayOfTables: false } list when type == EnvKeyType.List && list.Items.All(IsListItem) =>
                string.Join(",", list.Items.Cast<TomlString>().Select(item => item.Value)),
            _ => null,
        };

    private static bool IsListItem(TomlValue item) =>
        item is TomlString text
        && text.Value.Length > 0
        && text.Value.IndexOf(',') < 0
        && text.Value.Trim() == text.Value;

    private static Phrase Expected(EnvKeyType type) =>
        type switch
        {
            EnvKeyType.Int or EnvKeyType.Port => ManifestPhrases.ValueAsTextOr(ManifestPhrases.AWholeNumber),
            EnvKeyType.Float or EnvKeyType.Duration => ManifestPhrases.ValueAsTextOr(ManifestPhrases.ANumber),
            EnvKeyType.Bool => ManifestPhrases.ValueAsTextOr(ManifestPhrases.TrueOrFalse),
            EnvKeyType.List => ManifestPhrases.ValueAsTextOr(ManifestPhrases.ListWithoutCommas),
            _ => ManifestPhrases.ValueAsText,
        };
}
