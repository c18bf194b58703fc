using System.Text;
using TmuxAgent.Core.Languages;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.EnvFiles;

/// <summary>What is written above a key in an env file.</summary>
internal static class EnvContent
{
    /// <summary>The comment above a key: its description and what its value must be. Empty for a key without either.</summary>
    public static string Comment(EnvKey key, Language language)
    {
        var text = new StringBuilder();
        foreach (var line in key.Description.Split('\n'))
        {
            var clean = new string([.. line.Where(c => !EnvText.IsForbiddenControl(c))]).Trim().TrimEnd('\\').TrimEnd();
            if (clean.Length > 0)
                text.Append("# ").Append(clean).Append('\n');
        }
        var facts = string.Join(", ", Facts(key).Select(fact => fact.In(language)));
        if (facts.Length > 0)
            text.Append("# (").Append(facts).Append(")\n");
        return text.ToString();
    }

    /// <summary>Sets a block that begins with a comment off from what stands above it.</summary>
    public static void Separate(StringBuilder text, EnvKey key, Language language)
    {
        if (text.Length > 0 && Comment(key, language).Length > 0)
            text.Append('\n');
    }

    private static IEnumerable<Phrase> Facts(EnvKey key)
    {
        if (key.Requirement == Requirement.Required)
            yield return ImpliedKeyPhrases.Required;
        if (key.Requirement == Requirement.Recommended)
            yield return ImpliedKeyPhrases.Recommended;
        if (key.Secret)
            yield return ImpliedKeyPhrases.Secret;
        if (key.Type == EnvKeyType.Enum)
            yield return ImpliedKeyPhrases.OneOf(string.Join(" ", key.Values));
    }
}
