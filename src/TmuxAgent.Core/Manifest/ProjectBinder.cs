using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Manifest;

/// <summary>Binds <c>[project]</c>.</summary>
internal static class ProjectBinder
{
    public static ProjectSection Bind(ManifestTable table, string defaultName)
    {
        var project = new ProjectSection(
            ProjectKeys.Name.Read(table) ?? Cleaned(defaultName),
            ProjectKeys.Description.Read(table)
        )
        {
            Language = LanguageName.TryRead(ProjectKeys.Language.Read(table), out var language)
                ? language
                : Language.English,
        };
        table.RefuseOthers();
        return project;
    }

    // A folder's name may hold anything; shown to people, it must still be one line.
    private static string Cleaned(string name)
    {
        var cleaned = new string([.. name.Select(c => ManifestText.OneLineProblem(c.ToString()) is null ? c : '-')]);
        return cleaned.Length == 0 ? "project" : cleaned;
    }
}
