using System.Text;
using TmuxAgent.Core.Manifest;

namespace TmuxAgent.Core.EnvFiles;

/// <summary>The lines that a key gets in a new env file or in the committed example.</summary>
public static class EnvContent
{
    /// <summary>
    /// The lines of the committed example, in blocks with an empty line between: description, facts, and
    /// <c>KEY=default</c>, or <c>#KEY=example</c> where there is no default. Holds no value but the manifest's own.
    /// </summary>
    public static string Example(EnvSection section)
    {
        var text = new StringBuilder();
        foreach (var key in section.Keys.Where(key => key.MirrorOf is null))
        {
            Separate(text, key);
            text.Append(Comment(key)).Append(ExampleLine(key, key));
            foreach (var mirror in section.Keys.Where(mirror => mirror.MirrorOf == key.Name))
                text.Append(ExampleLine(mirror, key));
        }
        return text.ToString();
    }

    /// <summary>The comment above a key: its description and what its value must be. Empty for a key without either.</summary>
    internal static string Comment(EnvKey key)
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
    internal static void Separate(StringBuilder text, EnvKey key)
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

    // A mirror shows what its canonical key shows.
    private static string ExampleLine(EnvKey key, EnvKey shown)
    {
        if (shown.Default is not null && !shown.Secret && PortableForm.TryWrite(shown.Default, out var value, out _))
            return $"{key.Name}={value}\n";
        if (shown.Example is not null && shown.Example.IndexOf('\n') < 0 && PortableForm.TryWrite(shown.Example, out var example, out _))
            return $"#{key.Name}={example}\n";
        return $"#{key.Name}=\n";
    }
}
