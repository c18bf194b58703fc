using System.Text;
using TmuxAgent.Core.Languages;
using TmuxAgent.Core.Manifest;

namespace TmuxAgent.Core.EnvFiles;

/// <summary>What is written above a key in an env file.</summary>
internal static class EnvContent
{
    /// <summary>The comment above a key: its description and what its value must be. Empty for a key without either.</summary>
    public static string Comment(EnvKey key)
    {
        var text = new StringBuilder();
        foreach (var line in key.Description.Split('\n'))
        {
            var clean = new string([.. line.Where(c => !EnvText.IsForbiddenControl(c))]).Trim().TrimEnd('\\').TrimEnd();
            if (clean.Length > 0)
                text.Append("# ").Append(clean).Append('\n');
        }
        var facts = string.Join(", ", Facts(key));
        if (facts.Length > 0)
            text.Append("# (").Append(facts).Append(")\n");
        return text.ToString();
    }

    /// <summary>Sets a block that begins with a comment off from what stands above it.</summary>
    public static void Separate(StringBuilder text, EnvKey key)
    {
        if (text.Length > 0 && Comment(key).Length > 0)
            text.Append('\n');
    }

    private static IEnumerable<string> Facts(EnvKey key)
    {
        if (key.Requirement == Requirement.Required)
            yield return "required";
        if (key.Requirement == Requirement.Recommended)
            yield return "recommended";
        if (key.Secret)
            yield return "secret";
        if (key.Type == EnvKeyType.Enum)
            yield return "one of: " + string.Join(" ", key.Values);
    }
}
