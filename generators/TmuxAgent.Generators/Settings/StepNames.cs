namespace TmuxAgent.Generators.Settings;

/// <summary>Names of the generator's steps, by which tests ask what was done again.</summary>
internal static class StepNames
{
    /// <summary>Additional file in, what it means out.</summary>
    public const string Manifest = nameof(Manifest);

    /// <summary>What is wrong with a manifest that cannot be used.</summary>
    public const string Findings = nameof(Findings);

    /// <summary>The settings class that the manifest asks for.</summary>
    public const string Model = nameof(Model);

    /// <summary>Its C# text.</summary>
    public const string Text = nameof(Text);

    /// <summary>Whether the project has the class already. The one step that must look again after every edit.</summary>
    public const string Declared = nameof(Declared);

    /// <summary>What is added to the compilation.</summary>
    public const string Output = nameof(Output);

    /// <summary>All names, in the order of the steps.</summary>
    public static IReadOnlyList<string> All { get; } = [Manifest, Findings, Model, Text, Declared, Output];
}
