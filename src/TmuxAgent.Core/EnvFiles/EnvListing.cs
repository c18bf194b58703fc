using TmuxAgent.Core.Collections;
using TmuxAgent.Core.Manifest;

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
/// <param name="Value">The value as it may be shown, <c>***</c> for one that may not; null where there is none.</param>
/// <param name="Secret">Whether the manifest calls the key secret, or does not know it.</param>
/// <param name="Spelling">The alias that the file uses; null where it uses the key.</param>
/// <param name="Line">Line in the file, counted from 1; null where there is none.</param>
public sealed record EnvListEntry(
    string Key,
    EnvKeyState State,
    string? Value,
    bool Secret,
    string? Spelling,
    int? Line
)
{
    /// <summary>Whose value it is; null where there is none.</summary>
    public EnvValueOrigin? Origin { get; init; }
}

/// <summary>What an env file holds, beside what the manifest declares.</summary>
/// <param name="Entries">The declared keys in the order of the manifest, then the unknown ones in the order of the file.</param>
/// <param name="Unnamed">
/// Lines, counted from 1, that assign no declared key and may be the rest of the value above: not even their keys are
/// shown.
/// </param>
public sealed record EnvListing(EquatableArray<EnvListEntry> Entries, EquatableArray<int> Unnamed)
{
    /// <summary>Lists a file; null is one that is not there.</summary>
    public static EnvListing Of(EnvDocument? document, EnvSection section, EnvOrigins origins)
    {
        var file = document ?? EnvDocument.Parse(section.File, "");
        var declared = new EnvKeyIndex(section);
        var names = new EnvLineNames(file, declared);
        var mask = new EnvValueMask(section);
        var entries = section.Keys.Select(key => Declared(new EnvKeyLines(file, key))).ToList();
        var unnamed = new List<int>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in file.Assignments.Where(line => declared.Find(line.Key) is null && seen.Add(line.Key)))
        {
            if (names.MayShow(line))
                entries.Add(
                    Entry(line.Key, EnvKeyState.Unknown, file.Find(line.Key), secret: true) with
                    {
                        Origin = EnvValueOrigin.Yours,
                    }
                );
            else
                unnamed.Add(names.NumberOf(line));
        }
        return new EnvListing(entries.ToEquatableArray(), unnamed.ToEquatableArray());

        // What programs read differently is nothing that was written here.
        EnvValueOrigin OriginOf(EnvKeyLines lines, EnvLine line) =>
            line.IsUncertain ? EnvValueOrigin.Yours : origins.Of(lines.Key, line.Value);

        EnvListEntry Declared(EnvKeyLines lines)
        {
            var line = lines.Effective;
            var state =
                line is null ? EnvKeyState.Missing
                : lines.Own is null ? EnvKeyState.Alias
                : line.Value.Length == 0 ? EnvKeyState.Empty
                : EnvKeyState.Set;
            return Entry(lines.Key.Name, state, line, lines.Key.Secret) with
            {
                Origin = line is null ? null : OriginOf(lines, line),
            };
        }

        EnvListEntry Entry(string key, EnvKeyState state, EnvLine? line, bool secret) =>
            new(
                key,
                state,
                line is { Value.Length: > 0 } && (line.IsUncertain || mask.Hides(line.Key, line.Value))
                    ? EnvValueMask.Hidden
                    : line?.Value,
                secret,
                line is null || line.Key == key ? null : line.Key,
                line is null ? null : names.NumberOf(line)
            );
    }

    /// <summary>One key, by its name or an alias; null where neither manifest nor file know it.</summary>
    public EnvListEntry? Find(string key, EnvSection section)
    {
        var name = new EnvKeyIndex(section).Find(key)?.Name ?? key;
        return Entries.FirstOrDefault(entry => entry.Key == name);
    }

    /// <summary>The line that gives a key its value, by the key's name or an alias; null where none does.</summary>
    public static EnvLine? LineOf(EnvDocument document, EnvSection section, string key) =>
        new EnvKeyIndex(section).Find(key) is { } declared
            ? new EnvKeyLines(document, declared).Effective
            : document.Find(key);
}
