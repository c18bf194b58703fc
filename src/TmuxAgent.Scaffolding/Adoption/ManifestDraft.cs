using TmuxAgent.Core.Languages;
using TmuxAgent.Core.Manifest;

namespace TmuxAgent.Scaffolding.Adoption;

/// <summary>The text of a manifest that says what a person's own files say.</summary>
/// <param name="Text">TOML that the manifest's reader takes without an error.</param>
/// <param name="Taken">What is in it, each key once.</param>
/// <param name="Left">What it cannot say; the person's file keeps it.</param>
public sealed record ManifestDraft(string Text, IReadOnlyList<TakenValue> Taken, IReadOnlyList<TakenValue> Left)
{
    /// <summary>Puts values in, of which the first of each key counts.</summary>
    /// <param name="values">Those that matter most come first.</param>
    /// <param name="isSound">Whether the reader takes a text without an error.</param>
    public static ManifestDraft Of(IEnumerable<TakenValue> values, Func<string, bool> isSound)
    {
        var text = $"version = {AgentManifest.SupportedVersion}\n";
        var (taken, left) = (new List<TakenValue>(), new List<TakenValue>());
        foreach (var value in values)
        {
            if (taken.Exists(other => other.Path == value.Path))
                continue;
            // The manifest is committed.
            if (Texts(value.Value).Any(SecretText.MayBeIn))
            {
                left.Add(value);
                continue;
            }
            var literal = LiteralSyntax.Toml.Encode(value.Value);
            var added = literal.Refusal is null ? ManifestEdit.Set(text, value.Path, literal.Text) : null;
            if (added is not null && isSound(added))
            {
                text = added;
                taken.Add(value);
            }
            else
            {
                left.Add(value);
            }
        }
        return new ManifestDraft(text, taken, left);
    }

    private static IEnumerable<string> Texts(object? value) =>
        value switch
        {
            string text => [text],
            IReadOnlyList<object?> list => list.SelectMany(Texts),
            _ => [],
        };

    /// <summary>Whether a key has its value from a person's file.</summary>
    public bool Has(string path) => Taken.Any(value => value.Path == path);
}
