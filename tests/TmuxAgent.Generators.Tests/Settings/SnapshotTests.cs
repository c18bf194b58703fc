using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Settings;
using TmuxAgent.Core.Text;
using TmuxAgent.Generators.Tests.Harness;
using TmuxAgent.Scaffolding.Outputs;
using TmuxAgent.TestSupport;

namespace TmuxAgent.Generators.Tests.Settings;

/// <summary>
/// The generated text, byte for byte. <c>TMUXAGENT_WRITE_GOLDEN=1 dotnet test</c> writes the files anew; look at the
/// difference before it is committed.
/// </summary>
public class SnapshotTests
{
    private const string Small =
        "version = 1\n[csharp]\nnamespace = \"Demo\"\nclass = \"AppSettings\"\n[env.keys.LOG_LEVEL]\ndescription = \"How much is logged.\"\n";

    private const string Hostile = """"
        version = 1
        [csharp]
        namespace = "Demo.设置"
        class = "Настройки"
        [env.keys.class]
        type = "string"
        default = 'say "hi" {0} {{ x }} \ */'
        description = "ends */ here </summary> & <c>there"
        [env.keys.CLASS]
        description = "two\nlines, 中文 🎉"
        [env.keys.Equals]
        deprecated = 'use "class" instead'
        [env.keys.TO_STRING]
        type = "enum"
        values = ["a", "A", "1", "中", "a-b", "a_b", "\"", "class"]
        default = "a"
        [env.keys.Settings]
        [env.keys.___]
        [env.keys.__]
        [env.keys.SECRET]
        secret = true
        type = "int"
        min = -3
        [env.keys.A_1_2]
        [env.keys.A_12]
        [env.keys.SYSTEM]
        type = "duration"
        max = 1.5
        [env.keys.ENV_KEYS]
        type = "list"
        pattern = '^[\\"a-z]+$'
        [env.keys.TEXT]
        """";

    public static TheoryData<string, string> Manifests =>
        new()
        {
            { "small", Small },
            { "full", TestProject.Manifest },
            { "hostile", Hostile },
        };

    [Theory]
    [MemberData(nameof(Manifests))]
    public void The_text_is_the_expected_one(string name, string manifest)
    {
        var text = Generated(manifest, LanguageVersion.Latest);
        var path = Path.Combine(RepositoryRoot.Path, "tests", "TmuxAgent.Generators.Tests", "Golden", name + ".cs.txt");
        if (Environment.GetEnvironmentVariable("TMUXAGENT_WRITE_GOLDEN") == "1")
            File.WriteAllText(path, text);
        Assert.Equal(File.ReadAllText(path), text);
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.Latest)]
    public void Hostile_and_huge_manifests_compile_without_a_warning(LanguageVersion language)
    {
        Generated(Hostile, language);
        Generated(Huge(1000), language);
    }

    [Theory]
    [MemberData(nameof(Manifests))]
    public void The_tool_writes_the_same_but_for_the_header(string name, string manifest)
    {
        var document = ManifestReader.Read(new SourceText(name, manifest), "repo", OutputCatalog.Named);
        Assert.Empty(document.Findings);
        var settings = SettingsModel.From(document.Manifest!);
        var written = SettingsText.Of(settings, SettingsWriter.Tool);
        var generated = Generated(manifest, LanguageVersion.Latest);
        Assert.NotEqual(generated, written);
        Assert.Equal(WithoutHeader(generated), WithoutHeader(written));
    }

    [Fact]
    public void Where_the_tool_has_written_the_class_it_is_not_made_again()
    {
        var settings = SettingsModel.From(
            ManifestReader.Read(new SourceText("m", TestProject.Manifest), "repo", OutputCatalog.Named).Manifest!
        );
        var project = TestProject.WithSource(SettingsText.Of(settings, SettingsWriter.Tool));
        var (compilation, diagnostics) = project.Generate();
        Assert.Empty(diagnostics);
        Assert.Single(compilation.SyntaxTrees);
        Assert.Empty(compilation.GetDiagnostics());
    }

    private static string Generated(string manifest, LanguageVersion language)
    {
        var project = new TestProject
        {
            Language = language,
            Symbols = ["TMUXAGENT_DOTNETENV", "TMUXAGENT_CONFIGURATION", "TMUXAGENT_SERVICES"],
        };
        var (compilation, diagnostics) = project.With(InMemoryFile.Manifest(manifest)).Generate();
        Assert.Empty(diagnostics);
        Assert.Empty(compilation.GetDiagnostics());
        return Assert.Single(compilation.SyntaxTrees).ToString();
    }

    private static string Huge(int keys)
    {
        var manifest = new StringBuilder("version = 1\n");
        string[] types = ["string", "url", "int", "float", "bool", "duration", "port", "path", "list", "host"];
        for (var i = 0; i < keys; i++)
            manifest.Append(
                $"[env.keys.KEY_NUMBER_{i}]\ntype = \"{types[i % types.Length]}\"\ndescription = \"Key {i}.\"\n"
            );
        return manifest.ToString();
    }

    private static string WithoutHeader(string text) =>
        text[text.IndexOf("// </auto-generated>", StringComparison.Ordinal)..];
}
