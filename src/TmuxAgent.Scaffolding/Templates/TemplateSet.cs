using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Text;
using TmuxAgent.Scaffolding.Phrases;

namespace TmuxAgent.Scaffolding.Templates;

/// <summary>
/// The templates of the tool, each of which a repository may override. A template is read when it is first asked for and
/// kept. Not safe for use from several threads at once.
/// </summary>
public sealed class TemplateSet
{
    private const string ResourcePrefix = "templates/";

    private static readonly Dictionary<string, Lazy<Template>> BuiltIn = FindPaths()
        .ToDictionary(path => path, path => new Lazy<Template>(() => ReadEmbedded(path)), StringComparer.Ordinal);

    private readonly IReadOnlyDictionary<string, SourceText> _overrides;
    private readonly Dictionary<string, Template> _parsed = new(StringComparer.Ordinal);

    /// <param name="overrides">
    /// The repository's own templates by path below <c>.tmuxagent/templates/</c>, such as
    /// <c>service/orchestrator.service.sbn</c>; the caller reads them.
    /// </param>
    public TemplateSet(IReadOnlyDictionary<string, SourceText> overrides) => _overrides = overrides;

    /// <summary>The tool's own templates, with nothing overridden.</summary>
    public TemplateSet()
        : this(new Dictionary<string, SourceText>()) { }

    /// <summary>Paths of the tool's own templates below <c>templates/</c>, with <c>/</c>, in ordinal order.</summary>
    public static IReadOnlyCollection<string> Paths => BuiltIn.Keys;

    /// <summary>Parses all of the tool's own templates, which any thread may do ahead of their use.</summary>
    public static void ParseBuiltIn()
    {
        foreach (var template in BuiltIn.Values)
            _ = template.Value;
    }

    /// <summary>
    /// The template of a path: the repository's where it has one, else the tool's. A template that is not well formed has
    /// findings and renders nothing.
    /// </summary>
    /// <exception cref="ArgumentException">The tool has no template of that path: a slip in the tool's own code.</exception>
    public Template this[string path]
    {
        get
        {
            if (!_parsed.TryGetValue(path, out var template))
                _parsed[path] = template = Read(path);
            return template;
        }
    }

    /// <summary>Whether the repository has its own template of a path.</summary>
    public bool IsOverridden(string path) => _overrides.ContainsKey(path);

    /// <summary>Overrides that replace nothing.</summary>
    public IEnumerable<Finding> FindUnknownOverrides() =>
        from entry in _overrides
        where !Paths.Contains(entry.Key)
        orderby entry.Key
        select new Finding(
            RuleCatalog.TemplateUnknownOverride,
            TemplateProblemPhrases.RenameOrDelete(
                NameHint.Add(TemplateProblemPhrases.NoSuchTemplate(entry.Key), entry.Key, Paths)
            ),
            entry.Value.LocationOf(new TextSpan(0, 0))
        );

    private Template Read(string path)
    {
        if (!BuiltIn.TryGetValue(path, out var builtIn))
            throw new ArgumentException($"There is no template {path}.", nameof(path));
        return _overrides.TryGetValue(path, out var text) ? Template.Parse(text) : builtIn.Value;
    }

    private static Template ReadEmbedded(string path)
    {
        var name = ResourcePrefix + path;
        return Template.ParseBuiltIn(new SourceText(name, EmbeddedText.Read(name)));
    }

    private static List<string> FindPaths()
    {
        var paths = new List<string>();
        foreach (var name in typeof(TemplateSet).Assembly.GetManifestResourceNames())
        {
            if (name.StartsWith(ResourcePrefix, StringComparison.Ordinal))
                paths.Add(name.Substring(ResourcePrefix.Length));
        }
        paths.Sort(StringComparer.Ordinal);
        return paths;
    }
}
