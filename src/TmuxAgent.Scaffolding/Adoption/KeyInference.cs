using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Languages;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Rules;
using TmuxAgent.Scaffolding.Outputs;

namespace TmuxAgent.Scaffolding.Adoption;

/// <summary>Declares the keys that a person's env file assigns and no manifest knows.</summary>
public static class KeyInference
{
    /// <summary>The keys that an env file assigns, in its order, with type, secrecy and description.</summary>
    /// <param name="document">The person's file.</param>
    /// <param name="section">What is declared already.</param>
    public static IReadOnlyList<InferredKey> OfValues(EnvDocument document, EnvSection section) =>
        Of(document, section, isExample: false);

    /// <summary>The keys that a committed example names, commented ones too, each with what the example gives it.</summary>
    /// <param name="document">The person's example.</param>
    /// <param name="section">What is declared already.</param>
    public static IReadOnlyList<InferredKey> OfExample(EnvDocument document, EnvSection section) =>
        Of(document, section, isExample: true);

    /// <summary>Whether an example names no key but declared ones, inferred ones and the system's.</summary>
    public static bool Covers(EnvDocument example, EnvSection section)
    {
        var known = Known(section);
        known.UnionWith(OfExample(example, section).Select(inferred => inferred.Key.Name));
        return example
            .Lines.Where(line => line.Kind is not (EnvLineKind.Blank or EnvLineKind.Comment))
            .All(line => line.Kind != EnvLineKind.Junk && (known.Contains(line.Key) || SystemKeys.Include(line.Key)));
    }

    // Left out are names that are no key, that the system sets, and slips of declared ones, which `check` reports.
    private static List<InferredKey> Of(EnvDocument document, EnvSection section, bool isExample)
    {
        var known = Known(section);
        var suggestions = new KeySuggestions(section);
        var found = new List<InferredKey>();
        for (var i = 0; i < document.Lines.Count; i++)
        {
            if (AssignmentOn(document, i, isExample) is not { } line)
                continue;
            var name = line.Key;
            var isDeclarable =
                EnvKeyName.Problem(name) is null && !SystemKeys.Include(name) && !IsSlip(suggestions.For(name));
            if (isDeclarable && known.Add(name))
                found.Add(new InferredKey(Infer(document, i, line, section, isExample), document.Text.Path));
        }
        return found;
    }

    private static HashSet<string> Known(EnvSection section) =>
        new(section.Keys.SelectMany(key => key.Aliases.Append(key.Name)), StringComparer.Ordinal);

    private static bool IsSlip(KeySuggestion? suggestion) =>
        suggestion is { Reason: SuggestionReason.Alias or SuggestionReason.Case or SuggestionReason.Distance };

    // In an example a commented assignment names a key as well.
    private static EnvLine? AssignmentOn(EnvDocument document, int lineIndex, bool isExample)
    {
        var line = document.Lines[lineIndex];
        if (line.IsUncertain || line.MayContinue)
            return null;
        if (line.Kind == EnvLineKind.Assignment || (isExample && line.Kind == EnvLineKind.Placeholder))
            return line;
        return isExample && line.Kind == EnvLineKind.Comment ? Commented(document, line) : null;
    }

    // `# KEY=value`; a sentence has no such name before its first equals sign.
    private static EnvLine? Commented(EnvDocument document, EnvLine line)
    {
        var text = document.Raw(line.ContentSpan).TrimStart('#', ' ', '\t');
        var equals = text.IndexOf('=');
        return equals > 0 && text.Take(equals).All(c => c is (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_')
            ? EnvDocument.Parse(document.Text.Path, text).Assignments.FirstOrDefault()
            : null;
    }

    private static EnvKey Infer(
        EnvDocument document,
        int lineIndex,
        EnvLine assignment,
        EnvSection section,
        bool isExample
    )
    {
        var name = assignment.Key;
        // The last assignment is the one that counts.
        var line = document.Find(name) ?? assignment;
        var isSecret =
            SecretNames.Suggest(name, section)
            || SecretText.MayBeIn(line.Value)
            || document.AssignmentsOf(name).Any(other => SecretText.MayBeIn(other.Value));
        var key = new EnvKey(name, EnvKeyType.String)
        {
            Secret = isSecret,
            Description = CommentAbove(document, lineIndex),
        };
        if (!EnvFileValues.IsPlain(line))
            return key;
        var typed = key with { Type = TypeOf(name, line.Value, isSecret) };
        if (EnvValueCheck.Problem(typed, line.Value) is not null)
            typed = key;
        return isExample && !isSecret && PortableForm.TryWrite(line.Value, out _, out _)
            ? typed with
            {
                Example = line.Value,
            }
            : typed;
    }

    private static EnvKeyType TypeOf(string name, string value, bool isSecret)
    {
        if (EnvValue.TryReadUrl(value, out _))
            return EnvKeyType.Url;
        if (isSecret)
            return EnvKeyType.String;
        if (value is not ("0" or "1") && EnvValue.TryReadBool(value, out _))
            return EnvKeyType.Bool;
        // What begins with a zero is a number of a telephone or an account rather than one to calculate with.
        if (EnvValue.TryReadInt(value, out _) && (value.Length == 1 || value[0] is not ('0' or '+')))
            return EndsWith(name, "PORT") && EnvValue.TryReadPort(value, out _) ? EnvKeyType.Port
                : EndsWith(name, "SECONDS", "TIMEOUT", "INTERVAL") ? EnvKeyType.Duration
                : EnvKeyType.Int;
        if (EndsWith(name, "SECONDS", "TIMEOUT", "INTERVAL") && EnvValue.TryReadDuration(value, out _))
            return EnvKeyType.Duration;
        if (value.IndexOf('.') > 0 && EnvValue.TryReadFloat(value, out _))
            return EnvKeyType.Float;
        if (value.StartsWith("/", StringComparison.Ordinal) || EndsWith(name, "DIR", "PATH", "FILE"))
            return EnvKeyType.Path;
        return EndsWith(name, "HOST") && EnvValue.IsHost(value) ? EnvKeyType.Host : EnvKeyType.String;
    }

    private static bool EndsWith(string name, params string[] words) =>
        words.Any(word => name == word || name.EndsWith("_" + word, StringComparison.Ordinal));

    // The lines directly above, without the lines that only rule the page and without whatever may hold a secret.
    private static string CommentAbove(EnvDocument document, int lineIndex)
    {
        const int most = 5;
        var lines = new List<string>();
        for (var i = lineIndex - 1; i >= 0 && document.Lines[i].Kind == EnvLineKind.Comment && lines.Count < most; i--)
        {
            var line = document.Lines[i];
            var text = document
                .Raw(line.ContentSpan)
                .TrimStart('\ufeff', ' ', '\t')
                .TrimStart('#')
                .Trim(' ', '\t', '\r', '-', '=', '*', '#');
            if (
                line.IsUncertain
                || line.MayContinue
                || Commented(document, line) is not null
                || SecretText.MayBeInComment(text)
                || text.Any(char.IsControl)
            )
                break;
            if (text.Length > 0)
                lines.Insert(0, text);
        }
        return string.Join("\n", lines);
    }
}
