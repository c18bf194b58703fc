using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.Toml;

/// <summary>
/// Puts tables and values where headers and keys say, and refuses what TOML forbids: defining anything twice, adding to
/// what is closed. A refused table is still filled, but nowhere, so that errors in its lines are found too.
/// </summary>
internal sealed class TomlTableBuilder(TomlErrors errors)
{
    private TomlTable? _open;

    public TomlTable Root { get; } = new(default, TomlTableOrigin.Root);

    /// <summary>How deep the table of the last header lies.</summary>
    public int DepthOfOpenTable { get; private set; }

    private TomlTable Open => _open ?? Root;

    /// <summary>Sends the entries that follow nowhere, because their header could not be read.</summary>
    public void OpenNowhere()
    {
        _open = new TomlTable(default, TomlTableOrigin.Header);
        DepthOfOpenTable = 0;
    }

    /// <summary><c>[a.b.c]</c></summary>
    public void OpenTable(List<TomlKeyPart> key, TextSpan span)
    {
        OpenNowhere();
        if (ParentOf(key) is not { } parent)
            return;
        DepthOfOpenTable = key.Count;
        var last = key[key.Count - 1];
        var existing = parent.Find(last.Name);
        if (existing is null)
        {
            _open = new TomlTable(span, TomlTableOrigin.Header);
            parent.Add(new TomlEntry(last.Name, last.Span, _open));
        }
        else if (existing.Value is TomlTable { Origin: TomlTableOrigin.Implied } implied)
        {
            implied.Origin = TomlTableOrigin.Header;
            _open = implied;
        }
        else
        {
            ReportDuplicate(last, existing);
        }
    }

    /// <summary><c>[[a.b.c]]</c></summary>
    public void OpenArrayElement(List<TomlKeyPart> key, TextSpan span)
    {
        OpenNowhere();
        if (ParentOf(key) is not { } parent)
            return;
        DepthOfOpenTable = key.Count;
        var last = key[key.Count - 1];
        var existing = parent.Find(last.Name);
        var element = _open!;
        if (existing is null)
        {
            _open = element = new TomlTable(span, TomlTableOrigin.Header);
            parent.Add(new TomlEntry(last.Name, last.Span, new TomlArray(span, [element], ofTables: true)));
        }
        else if (existing.Value is TomlArray { IsArrayOfTables: true } array)
        {
            _open = element = new TomlTable(span, TomlTableOrigin.Header);
            array.Add(element);
        }
        else
        {
            ReportDuplicate(last, existing);
        }
    }

    /// <summary><c>a.b.c = value</c> in the open table.</summary>
    public void Add(List<TomlKeyPart> key, TomlValue value) => AddTo(Open, key, value);

    /// <summary><c>a.b.c = value</c> in a given table, which may be an inline one.</summary>
    public void AddTo(TomlTable table, List<TomlKeyPart> key, TomlValue value)
    {
        for (var i = 0; i < key.Count - 1; i++)
        {
            var existing = table.Find(key[i].Name);
            if (existing is null)
            {
                var child = new TomlTable(key[i].Span, TomlTableOrigin.Dotted);
                table.Add(new TomlEntry(key[i].Name, key[i].Span, child));
                table = child;
            }
            else if (existing.Value is TomlTable { Origin: TomlTableOrigin.Dotted } dotted)
            {
                table = dotted;
            }
            else
            {
                errors.Duplicate(
                    key[i].Span,
                    $"A dotted key cannot add to '{Shown(key[i].Name)}', which is {existing.Value.Kind} defined on line "
                    + $"{errors.LineOf(existing.NameSpan)}. Add the key where that is defined.");
                return;
            }
        }
        var last = key[key.Count - 1];
        if (table.Find(last.Name) is { } earlier)
            ReportDuplicate(last, earlier);
        else
            table.Add(new TomlEntry(last.Name, last.Span, value));
    }

    // The table that holds the last part of a header's key; tables on the way are made, the last element of an array of
    // tables stands for the array.
    private TomlTable? ParentOf(List<TomlKeyPart> key)
    {
        var table = Root;
        for (var i = 0; i < key.Count - 1; i++)
        {
            var existing = table.Find(key[i].Name);
            if (existing is null)
            {
                var child = new TomlTable(key[i].Span, TomlTableOrigin.Implied);
                table.Add(new TomlEntry(key[i].Name, key[i].Span, child));
                table = child;
            }
            else if (existing.Value is TomlTable { Origin: not TomlTableOrigin.Inline } found)
            {
                table = found;
            }
            else if (existing.Value is TomlArray { IsArrayOfTables: true } array)
            {
                table = (TomlTable)array.Items[array.Items.Count - 1];
            }
            else
            {
                errors.Duplicate(
                    key[i].Span,
                    $"A table header cannot add to '{Shown(key[i].Name)}', which is {existing.Value.Kind} defined on line "
                    + $"{errors.LineOf(existing.NameSpan)}. Use another name, or write the table inside that value.");
                return null;
            }
        }
        return table;
    }

    private void ReportDuplicate(TomlKeyPart part, TomlEntry earlier) => errors.Duplicate(
        part.Span,
        $"'{Shown(part.Name)}' is already defined on line {errors.LineOf(earlier.NameSpan)}. "
        + "Keep one of the two, or put the entries of both into one table.");

    // A message is one line, whatever a quoted key holds.
    private static string Shown(string name)
    {
        var clean = new char[Math.Min(name.Length, 60)];
        for (var i = 0; i < clean.Length; i++)
            clean[i] = char.IsControl(name[i]) ? '?' : name[i];
        return new string(clean) + (name.Length > clean.Length ? "..." : "");
    }
}
