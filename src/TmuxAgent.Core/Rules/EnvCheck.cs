using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Manifest;

namespace TmuxAgent.Core.Rules;

/// <summary>What the rules over one env file share.</summary>
internal sealed class EnvCheck
{
    private readonly Lazy<KeySuggestions> _suggestions;

    public EnvCheck(EnvDocument document, EnvFileRole role, EnvSection? section)
    {
        Document = document;
        Role = role;
        Section = section;
        Declared = section is null ? null : new EnvKeyIndex(section);
        Names = new EnvLineNames(document, Declared);
        _suggestions = new(() => new KeySuggestions(section!));
    }

    public EnvDocument Document { get; }

    public EnvFileRole Role { get; }

    /// <summary>What the manifest declares; null where the text alone is checked.</summary>
    public EnvSection? Section { get; }

    /// <summary>The declared keys; null where the text alone is checked.</summary>
    public EnvKeyIndex? Declared { get; }

    /// <summary>How messages name a line.</summary>
    public EnvLineNames Names { get; }

    /// <summary>What undeclared keys resemble; only where there is a manifest.</summary>
    public KeySuggestions Suggestions => _suggestions.Value;

    /// <summary>The assignments that some program reads differently in the given way.</summary>
    public IEnumerable<(EnvLine Line, EnvDisagreement Difference)> Differences(EnvDisagreementKind kind) =>
        from line in Document.Assignments
        let difference = line.Find(kind)
        where difference is not null
        select (line, difference);

    /// <summary>The declared keys with all that the file says about each.</summary>
    public IEnumerable<EnvKeyLines> Keys() => Section!.Keys.Select(key => new EnvKeyLines(Document, key));
}
