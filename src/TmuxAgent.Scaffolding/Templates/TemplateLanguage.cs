namespace TmuxAgent.Scaffolding.Templates;

/// <summary>The language of the file that a template writes; its name says so: <c>run_orchestrator.sh.sbn</c> writes <c>sh</c>.</summary>
public static class TemplateLanguage
{
    /// <summary>The language of a template's path, or null where the name says none that is known.</summary>
    public static string? OfPath(string path)
    {
        var name = path.Substring(path.LastIndexOf('/') + 1);
        if (name.EndsWith(".sbn", StringComparison.Ordinal))
            name = name.Substring(0, name.Length - 4);
        return name.Substring(name.LastIndexOf('.') + 1) switch
        {
            "sh" => "sh",
            "service" => "systemd",
            "toml" => "toml",
            "env" => "env",
            "py" => "py",
            "cs" => "cs",
            "yaml" or "yml" => "yaml",
            "json" => "json",
            "gitignore" => "gitignore",
            "conf" => "conf",
            "md" or "txt" => "prompt",
            _ => null,
        };
    }
}
