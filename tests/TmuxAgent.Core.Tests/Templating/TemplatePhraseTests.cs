using System.Globalization;
using System.Text.RegularExpressions;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Core.Tests.Manifest;
using TmuxAgent.Scaffolding.Outputs;
using TmuxAgent.Scaffolding.Templates;
using TmuxAgent.TestSupport;

namespace TmuxAgent.Core.Tests.Templating;

/// <summary>The sentences of generated files: from the catalogue, in the language of the manifest.</summary>
public partial class TemplatePhraseTests
{
    // Editors read it in English.
    private static readonly string[] Others = ["schema"];

    private static readonly RenderContext Machine = new("/srv/repo", "/home/user", "app");

    [Fact]
    public void Templates_ask_for_every_sentence_that_there_is_and_for_no_other()
    {
        var asked = Directory
            .GetFiles(Path.Combine(RepositoryRoot.Path, "templates"), "*.sbn", SearchOption.AllDirectories)
            .SelectMany(path => Asked().Matches(File.ReadAllText(path)))
            .Select(match => match.Groups[1].Value);
        Assert.Equal(
            TemplatePhraseList.Names.Order(StringComparer.Ordinal),
            asked.Distinct().Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("# {{ say \"tmux_mising\" }}", "TMA0402", "Did you mean `tmux_missing`?")]
    [InlineData(
        "# {{ say \"fleet_database\" }}",
        "TMA0402",
        "There is no sentence `fleet_database` that takes 0 values."
    )]
    [InlineData("# {{ say \"fleet_database\" x }}", "TMA0405", "End it in an encoder")]
    public void What_is_asked_for_wrongly_is_refused(string template, string rule, string reason)
    {
        var refused = TemplateText.Refused(template, "a\nb");
        Assert.Contains(rule, refused, StringComparison.Ordinal);
        Assert.Contains(reason, refused, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_sentence_holds_is_encoded() =>
        Assert.Equal(
            "# Orchestrator and runner read the same database (sqlite_path in a\n# b).",
            TemplateText.Rendered("# {{ say \"fleet_database\" (x | comment \"# \") }}", "a\nb")
        );

    [Fact]
    public void No_English_is_left_in_a_Chinese_set_up()
    {
        var english = Render("en");
        foreach (var (path, text) in Render("zh"))
        {
            Assert.True(Han().IsMatch(text), $"no Chinese in {path}:\n{text}");
            Assert.False(Han().IsMatch(english[path]), $"Chinese in the English {path}");
            foreach (var phrase in Sentences())
                Assert.False(
                    text.Contains(phrase.In(Language.English), StringComparison.Ordinal),
                    $"{path} says: {phrase}"
                );
        }
    }

    [Fact]
    public void The_locale_of_a_machine_changes_no_byte()
    {
        var here = Render("zh");
        var before = CultureInfo.CurrentCulture;
        var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (other.NumberFormat.NumberDecimalSeparator, other.NumberFormat.NegativeSign) = (",", "~");
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = other;
            Assert.Equal(here, Render("zh"));
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void A_new_manifest_names_its_language_where_it_is_not_the_default()
    {
        var english = NewManifest("en");
        Assert.DoesNotContain("language", english, StringComparison.Ordinal);
        Assert.Contains("description = \"\"\n\n# How the orchestrator", english, StringComparison.Ordinal);
        var chinese = NewManifest("zh");
        Assert.Contains("\nlanguage = \"zh\"\n\n# ", chinese, StringComparison.Ordinal);
        Assert.Equal(Language.Chinese, Manifests.Sound(chinese.Replace("version = 1\n", "")).Project.Language);
    }

    // Short ones, such as "sent", are a part of other words.
    private static IEnumerable<Phrase> Sentences() =>
        TemplatePhraseList
            .Names.Select(name => TemplatePhraseList.Find(name, []))
            .OfType<Phrase>()
            .Where(phrase => phrase.In(Language.English).Split(' ').Length > 3);

    private static Dictionary<string, string> Render(string language)
    {
        var manifest = Manifests.Sound(
            $"[project]\nlanguage = \"{language}\"\n[proxy]\nhttp = \"http://127.0.0.1:7890\"\nproxychains = true\n[env.keys.A]\nrequired = true\nsecret = true"
        );
        var templates = new TemplateSet();
        var tree = OutputRenderer.Render(manifest, path => templates[path], Machine);
        Assert.Empty(tree.Findings);
        return tree
            .Files.Where(file => !Others.Contains(file.OutputId))
            .ToDictionary(file => file.Path, file => file.Content);
    }

    private static string NewManifest(string language)
    {
        var templates = new TemplateSet();
        return OutputRenderer
            .RenderManifest(Manifests.Sound($"[project]\nlanguage = \"{language}\""), path => templates[path], Machine)
            .Text;
    }

    [GeneratedRegex("\\bsay \"([a-z0-9_]+)\"")]
    private static partial Regex Asked();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();
}
