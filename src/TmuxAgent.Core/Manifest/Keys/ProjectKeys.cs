using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Manifest;

/// <summary>The keys of <c>[project]</c>.</summary>
internal static class ProjectKeys
{
    /// <summary>The folder's name where it is absent, which the reader is told.</summary>
    public static readonly OptionalTextKey<ProjectSection> Name = new(
        "name",
        project => project.Name,
        ManifestText.WordProblem,
        TextForm.Word,
        "Shown to people, in the unit and in messages."
    );

    public static readonly TextKey<ProjectSection> Description = new(
        "description",
        project => project.Description,
        "",
        ManifestText.BlockProblem,
        new TextForm(),
        "Shown to people."
    );

    public static readonly TextKey<ProjectSection> Language = new(
        "language",
        project => LanguageName.Of(project.Language),
        LanguageName.English,
        LanguageProblem,
        new ChoiceForm(LanguageName.English, LanguageName.Chinese),
        "Language of generated comments, and of what generated scripts say: `en` or `zh`. `init` proposes the one that it speaks."
    );

    public static readonly SectionKeys<ProjectSection> All = new(
        "project",
        "What people call it.",
        manifest => manifest.Project,
        Name,
        Description,
        Language
    );

    private static Phrase? LanguageProblem(string name) =>
        LanguageName.TryRead(name, out _)
            ? null
            : ManifestKeyPhrases.NotLanguage($"\"{LanguageName.English}\", \"{LanguageName.Chinese}\"");
}
