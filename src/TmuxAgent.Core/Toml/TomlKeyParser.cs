using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.Toml;

/// <summary>One part of a key, quotes and escapes resolved.</summary>
internal readonly record struct TomlKeyPart(string Name, TextSpan Span);

/// <summary>Reads bare, quoted and dotted keys.</summary>
internal sealed class TomlKeyParser(TomlCursor cursor, TomlErrors errors, TomlStringParser strings)
{
    /// <summary>
    /// The parts of the key here, or null when there is none; then the error is reported and the cursor stands where
    /// it was found. <paramref name="what"/> names what is being read, for the message.
    /// </summary>
    public List<TomlKeyPart>? Read(string what)
    {
        var parts = new List<TomlKeyPart>(1);
        do
        {
            cursor.SkipBlanks();
            var start = cursor.Position;
            var name = ReadPart(what);
            if (name is null)
                return null;
            parts.Add(new TomlKeyPart(name, TextSpan.FromBounds(start, cursor.Position)));
            cursor.SkipBlanks();
        }
        while (cursor.TryTake('.'));
        return parts;
    }

    private string? ReadPart(string what)
    {
        if (cursor.Follows("\"\"\"") || cursor.Follows("'''"))
        {
            errors.Syntax(cursor.Position, cursor.Position + 3, "A multi-line string cannot be a key. Use one quote on each side.");
            return null;
        }
        if (cursor.Current is '"' or '\'')
            return strings.ReadOneLine();

        var start = cursor.Position;
        while (TomlCursor.IsBareKeyUnit(cursor.Current))
            cursor.Position++;
        if (cursor.Position > start)
            return cursor.Text.Substring(start, cursor.Position - start);
        errors.Syntax(
            start,
            start + 1,
            $"{Capital(what)} needs a name here: letters, digits, '_' and '-', or quotes around anything else.");
        return null;
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);
}
