using TmuxAgent.Core.Manifest;

namespace TmuxAgent.Core.EnvFiles;

/// <summary>
/// Brings an env file to what the manifest wants, key by key. Values, order, comments, blank lines, unknown keys and the
/// bytes of every line that nothing is said about stay as they are.
/// </summary>
public static class EnvMerge
{
    /// <summary>
    /// Merges. A missing key is added with its default, or as a commented placeholder; a key that is as it was written last
    /// follows the manifest; an alias is renamed; a given value replaces what is there; a key that is no longer declared
    /// goes where it is as it was written, and otherwise stays and is named.
    /// </summary>
    /// <param name="existing">The file as it is, the header of a new one, or null for nothing at all.</param>
    /// <param name="section">What the manifest declares.</param>
    /// <param name="values">Values given for this run, by key or alias.</param>
    /// <param name="terms">What was written last, and what the person settles; null where nothing is known.</param>
    public static EnvMergeResult Merge(
        EnvDocument? existing,
        EnvSection section,
        IReadOnlyDictionary<string, string> values,
        EnvMergeTerms? terms = null
    ) =>
        new EnvMerger(existing ?? EnvDocument.Parse(section.File, ""), section, terms ?? EnvMergeTerms.Plain).MergeAll(
            values
        );

    /// <summary>Gives keys values, whether they are declared or not, and touches nothing else.</summary>
    /// <param name="existing">The file as it is, or null for none.</param>
    /// <param name="section">What the manifest declares.</param>
    /// <param name="values">The values, by key or alias.</param>
    public static EnvMergeResult Set(
        EnvDocument? existing,
        EnvSection section,
        IReadOnlyDictionary<string, string> values
    ) => new EnvMerger(existing ?? EnvDocument.Parse(section.File, ""), section, EnvMergeTerms.Plain).SetOnly(values);

    /// <summary>
    /// Takes a key's value away, and with it a lower-case mirror that held the same. A declared key becomes its commented
    /// placeholder; the lines of another key are removed.
    /// </summary>
    public static EnvMergeResult Unset(EnvDocument existing, EnvSection section, string key) =>
        new EnvMerger(existing, section, EnvMergeTerms.Plain).Unset(key);
}
