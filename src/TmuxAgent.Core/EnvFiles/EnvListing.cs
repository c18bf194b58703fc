using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Rules;

namespace TmuxAgent.Core.EnvFiles;

/// <summary>Whether a key has a value, and how it comes by it.</summary>
public enum EnvKeyState
{
    /// <summary>Declared and set.</summary>
    Set,

    /// <summary>Declared, and assigned an empty value.</summary>
    Empty,

    /// <summary>Declared, and not assigned.</summary>
    Missing,

    /// <summary>Declared, and assigned under an alias only.</summary>
    Alias,

    /// <summary>Assigned, and not declared.</summary>
    Unknown,
}

/// <summary>One key of the manifest or of the env file.</summary>
/// <param name="Key">The key as the manifest has it; an unknown one as the file has it.</param>
/// <param name="State">Whether it has a value.</param>
/// <param name="Value">The value as it may be shown: <c>***</c> for a secret; null where there is none.</param>
/// <param name="Secret">Whether the value is hidden.</param>
/// <param name="Spelling">The alias that the file uses; null where it uses the key.</param>
/// <param name="Line">Line in the file, counted from 1; null where there is none.</param>
public sealed record EnvListEntry(
    string Key, EnvKeyState State, string? Value, bool Secret, string? Spelling, int? Line);

/// <summary>What an env file holds, beside what the manifest declares.</summary>
public static class EnvListing
{
    /// <summary>The declared keys in the order of the manifest, then the unknown ones in the order of the file.</summary>
    public static IReadOnlyList<EnvListEntry> Of(EnvDocument? document, EnvSection section)
    {
        var file = document ?? EnvDocument.Parse(section.File, "");
        var entries = section.Keys.Select(key => EntryOf(file, new EnvKeyLines(file, key))).ToList();
        var known = new HashSet<string>(section.Keys.SelectMany(key => key.Aliases.Concat([key.Name])));
        entries.AddRange(file.Assignments
            .Select(line => line.Key)
            .Where(known.Add)
            .Select(key => Entry(file, key, EnvKeyState.Unknown, file.Find(key), IsSecret(key, section))));
        return entries;
    }

    /// <summary>One key, by its name or an alias; null where neither manifest nor file know it.</summary>
    public static EnvListEntry? Find(EnvDocument? document, EnvSection section, string key)
    {
        var name = section.Keys.FirstOrDefault(k => k.Name == key || k.Aliases.Contains(key))?.Name ?? key;
        return Of(document, section).FirstOrDefault(entry => entry.Key == name);
    }

    /// <summary>
    /// Whether a key's value must not be shown. An undeclared key counts as secret where its name says so, or where it is
    /// likely a secret of the manifest under a wrong name.
    /// </summary>
    public static bool IsSecret(string key, EnvSection section)
    {
        var declared = section.Keys.FirstOrDefault(k => k.Name == key);
        if (declared is not null)
            return declared.Secret;
        var parts = key.ToUpperInvariant().Split('_', '-', '.');
        return KeySuggestion.For(key, section) is { Key.Secret: true } || parts.Any(SecretParts.Contains);
    }

    private static readonly HashSet<string> SecretParts =
        ["KEY", "APIKEY", "TOKEN", "SECRET", "PASSWORD", "PASSWD", "PASS", "PWD", "CREDENTIAL", "CREDENTIALS", "WEBHOOK", "PRIVATE", "AUTH"];

    private static EnvListEntry EntryOf(EnvDocument file, EnvKeyLines lines)
    {
        var line = lines.Effective;
        var state = line is null ? EnvKeyState.Missing
            : lines.Own is null ? EnvKeyState.Alias
            : line.Value.Length == 0 ? EnvKeyState.Empty
            : EnvKeyState.Set;
        return Entry(file, lines.Key.Name, state, line, lines.Key.Secret);
    }

    private static EnvListEntry Entry(EnvDocument file, string key, EnvKeyState state, EnvLine? line, bool secret)
    {
        var value = line is null ? null : line.Value.Length > 0 && (secret || EnvValueDisplay.HasCredentials(line.Value)) ? EnvValueDisplay.Hidden : line.Value;
        var spelling = line is null || line.Key == key ? null : line.Key;
        return new EnvListEntry(key, state, value, secret, spelling, line is null ? null : file.LocationOf(line).Start.Line);
    }
}
