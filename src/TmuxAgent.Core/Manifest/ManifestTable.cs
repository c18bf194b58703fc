using TmuxAgent.Core.Collections;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.Manifest;

/// <summary>
/// One table of the manifest while it is bound. Each getter gives the value of a key, or its default where the key is
/// absent or wrong (then a finding says so). The keys that were asked for are the known ones; <see cref="RefuseOthers"/>
/// reports the rest.
/// </summary>
internal sealed class ManifestTable(ManifestContext context, TomlTable table, string path)
{
    // In the order in which they were asked for, which is the order of the docs.
    private readonly List<string> _known = [];

    public ManifestContext Context { get; } = context;

    /// <summary>All entries, for tables whose keys the user names.</summary>
    public IReadOnlyList<TomlEntry> Entries => table.Entries;

    public bool Has(string name) => table.Find(name) is not null;

    /// <summary>The entry, now known by name and place; null where it is absent.</summary>
    public TomlEntry? Take(string name)
    {
        if (!_known.Contains(name))
            _known.Add(name);
        var entry = table.Find(name);
        if (entry is not null)
            Context.Remember(PathOf(name), entry);
        return entry;
    }

    /// <summary>A table below this one; empty where it is absent or no table.</summary>
    public ManifestTable Section(string name) =>
        Take(name) is { } entry ? TableOf(entry) : new ManifestTable(Context, Empty(), PathOf(name));

    /// <summary>The table of a key that the user named; empty where it is no table.</summary>
    public ManifestTable Named(TomlEntry entry)
    {
        Context.Remember(PathOf(entry.Name), entry);
        return TableOf(entry);
    }

    /// <summary>A text, or null where it is absent or wrong.</summary>
    /// <param name="name">Its key.</param>
    /// <param name="problemOf">The reason why a text is not allowed, or null.</param>
    /// <param name="rule">The rule that such a text breaks.</param>
    public string? OptionalText(string name, Func<string, Phrase?> problemOf, Rule? rule = null)
    {
        if (Take(name) is not { } entry)
            return null;
        if (entry.Value is not TomlString text)
            ReportType(entry, ManifestPhrases.QuotedText);
        else if (problemOf(text.Value) is { } problem)
            Context.Report(rule ?? RuleCatalog.ManifestValue, text.Place, ManifestText.Said(name, problem));
        else
            return text.Value;
        return null;
    }

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public bool Flag(string name, bool fallback)
    {
        if (Take(name) is not { } entry)
            return fallback;
        if (entry.Value is TomlBoolean flag)
            return flag.Value;
        ReportType(entry, ManifestPhrases.Flag);
        return fallback;
    }

    /// <summary>A whole number within bounds.</summary>
    public int Whole(string name, int fallback, int min, int max)
    {
        if (Take(name) is not { } entry)
            return fallback;
        if (entry.Value is not TomlInteger number)
            ReportType(entry, ManifestPhrases.Whole(min, max));
        else if (number.Value < min || number.Value > max)
            Context.Report(RuleCatalog.ManifestValue, number.Place, ManifestPhrases.OutOfRange(name, min, max));
        else
            return (int)number.Value;
        return fallback;
    }

    /// <summary>A number of seconds that is not negative.</summary>
    public double Seconds(string name, double fallback, bool zeroAllowed)
    {
        if (Take(name) is not { } entry)
            return fallback;
        double? number = entry.Value switch
        {
            TomlInteger whole => whole.Value,
            TomlFloat real => real.Value,
            _ => null,
        };
        if (number is null)
            ReportType(entry, ManifestPhrases.Seconds);
        else if (!(number >= 0 && number <= EnvValue.LongestSeconds) || (number == 0 && !zeroAllowed))
            Context.Report(
                RuleCatalog.ManifestValue,
                entry.Value.Place,
                zeroAllowed ? ManifestPhrases.NegativeSeconds(name) : ManifestPhrases.NoSeconds(name)
            );
        else
            return number.Value;
        return fallback;
    }

    /// <summary>A list of texts with their places; null where it is absent or wrong.</summary>
    public List<TomlString>? Texts(string name, Func<string, Phrase?> problemOf)
    {
        if (Take(name) is not { } entry)
            return null;
        if (entry.Value is not TomlArray { IsArrayOfTables: false } array)
        {
            ReportType(entry, ManifestPhrases.Texts);
            return null;
        }
        var texts = new List<TomlString>();
        foreach (var item in array.Items)
        {
            if (item is not TomlString text)
                Context.Report(RuleCatalog.ManifestType, item.Place, ManifestPhrases.ItemType(name, item.Kind));
            else if (problemOf(text.Value) is { } problem)
                Context.Report(RuleCatalog.ManifestValue, text.Place, ManifestPhrases.Item(name, problem));
            else
                texts.Add(text);
        }
        return texts;
    }

    /// <summary>Reports every key that was not asked for, with the known name that is nearest to it.</summary>
    public void RefuseOthers()
    {
        foreach (var entry in table.Entries)
        {
            if (_known.Contains(entry.Name))
                continue;
            var what = entry.Value is TomlTable && path.Length == 0 ? ManifestPhrases.Section : ManifestPhrases.Key;
            var where = path.Length == 0 ? ManifestPhrases.TheManifest : ManifestPhrases.TableNamed(path);
            var name = ManifestText.Shown(entry.Name);
            var near = NearestName.Of(entry.Name, _known);
            Context.Report(
                RuleCatalog.ManifestUnknownName,
                entry.NamePlace,
                near is null
                    ? ManifestPhrases.UnknownName(where, what, name, string.Join(", ", _known))
                    : ManifestPhrases.UnknownNameNear(where, what, name, near),
                near is null ? null : Rename(entry.NamePlace.Span, near)
            );
        }
    }

    public void ReportType(TomlEntry entry, Phrase expected) =>
        Context.Report(
            RuleCatalog.ManifestType,
            entry.Value.Place,
            ManifestPhrases.WrongType(entry.Name, entry.Value.Kind, expected)
        );

    public string PathOf(string name) => path.Length == 0 ? name : $"{path}.{name}";

    private ManifestTable TableOf(TomlEntry entry)
    {
        var below = PathOf(entry.Name);
        if (entry.Value is TomlTable inner)
            return new ManifestTable(Context, inner, below);
        ReportType(entry, ManifestPhrases.Table(below));
        return new ManifestTable(Context, Empty(), below);
    }

    private TomlTable Empty() => new(Context.Start);

    private static SuggestedFix Rename(TextSpan span, string name) =>
        new(ManifestPhrases.Write(name), EquatableArray.Of(new TextEdit(span, name)));
}
