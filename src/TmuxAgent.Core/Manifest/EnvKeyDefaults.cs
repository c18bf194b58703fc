using System.Globalization;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Languages;
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
            Refuse(
                RuleCatalog.ManifestSecret,
                "The key is secret, and its default would be committed. Remove 'default'; the value belongs into the env file only."
            );
            return null;
        }
        if (TextOf(key.Type, entry.Value) is not { } text)
        {
            table.ReportType(entry, $"the value as text in quotes{Alternative(key.Type)}");
            return null;
        }
        if (EnvValueMask.HasCredentials(text))
            Refuse(
                RuleCatalog.ManifestSecret,
                $"'{name}' is a URL with credentials. Remove user and password; they belong into the env file only."
            );
        else if (text.Length == 0)
            Refuse(RuleCatalog.ManifestDefault, $"'{name}' is empty. Remove the line: a key without it has no {name}.");
        else if (!PortableForm.TryWrite(text, out _, out var unportable))
            Refuse(RuleCatalog.ManifestDefault, unportable.Describe($"'{name}'") + " Write it in other characters.");
        else if (EnvValueCheck.Problem(key, text) is { } problem)
            Refuse(RuleCatalog.ManifestDefault, $"'{name}' {problem}. Change it, or what the key demands.");
        else
            return text;
        return null;

        void Refuse(Rule rule, string message) => table.Context.Report(rule, place, message);
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

    private static string Alternative(EnvKeyType type) =>
        type switch
        {
            EnvKeyType.Int or EnvKeyType.Port => ", or a whole number",
            EnvKeyType.Float or EnvKeyType.Duration => ", or a number",
            EnvKeyType.Bool => ", or true or false",
            EnvKeyType.List => ", or a list of texts without commas",
            _ => "",
        };
}
