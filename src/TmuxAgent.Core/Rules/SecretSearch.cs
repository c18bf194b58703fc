using System.Text;
using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.Rules;

/// <summary>
/// Finds secrets in the bytes of a file: the values that the env file gives to secret keys, and what is a secret by its form.
/// </summary>
public sealed class SecretSearch
{
    // Shorter ones are in every program by accident.
    private const int ShortestTold = 8;
    private const int LongestLine = 4096;
    private const int ShortestToken = 20;
    private const int LeastDifferent = 8;

    private readonly (string Key, byte[] Value)[] _secrets;

    /// <param name="document">The env file; null where there is none.</param>
    /// <param name="section">What the manifest declares.</param>
    public SecretSearch(EnvDocument? document, EnvSection section) =>
        _secrets = document is null
            ? []
            :
            [
                .. from key in section.Keys
                where key.Secret
                from name in key.Aliases.Prepend(key.Name)
                let line = document.Find(name)
                where line is { IsUncertain: false, Value.Length: >= ShortestTold }
                where !Placeholder.IsOne(line.Value) && line.Value != key.Example
                select (key.Name, Encoding.UTF8.GetBytes(line.Value)),
            ];

    // Of what is no source, the endings of texts.
    private static readonly HashSet<string> Endings = new(StringComparer.OrdinalIgnoreCase)
    {
        "md",
        "txt",
        "rst",
        "adoc",
        "json",
        "jsonl",
        "toml",
        "ini",
        "cfg",
        "conf",
        "properties",
        "xml",
        "html",
        "csv",
        "ipynb",
        "log",
        "sql",
        "tf",
        "tfvars",
        "example",
        "backup",
        "bak",
    };

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _endings = Endings.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    /// <summary>Whether there are values to look for.</summary>
    public bool HasValues => _secrets.Length > 0;

    /// <summary>Whether a file that is no source is worth a look: any where there are values, else what is a text by its name.</summary>
    public bool Wants(ReadOnlySpan<char> path)
    {
        if (HasValues)
            return true;
        var point = path.LastIndexOf('.');
        return point >= 0 && _endings.Contains(path[(point + 1)..]);
    }

    /// <summary>The places in a file.</summary>
    /// <param name="path">How places name it.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="isSource">Whether it is a source.</param>
    public IReadOnlyList<SecretPlace> Find(string path, ReadOnlySpan<byte> content, bool isSource)
    {
        List<SecretPlace>? found = null;
        foreach (var (key, value) in _secrets)
        {
            for (var at = content.IndexOf(value); at >= 0; at = Next(content, value, at + value.Length))
                (found ??= []).Add(new SecretPlace(key, isSource, LocationOf(path, content, at, value.Length)));
        }
        ByForm("hook"u8, IsWebhook, path, content, isSource, ref found);
        ByForm("robot/send"u8, IsWebhook, path, content, isSource, ref found);
        ByForm("sk-"u8, HoldsToken, path, content, isSource, ref found);
        return found is null ? [] : [.. found.DistinctBy(place => (place.Place.Start.Line, place.Key is null))];
    }

    private static void ByForm(
        ReadOnlySpan<byte> needle,
        Predicate<string> isOne,
        string path,
        ReadOnlySpan<byte> content,
        bool isSource,
        ref List<SecretPlace>? found
    )
    {
        for (var at = content.IndexOf(needle); at >= 0; at = Next(content, needle, at))
        {
            var start = content[..at].LastIndexOf((byte)'\n') + 1;
            var length = content[at..].IndexOf((byte)'\n');
            var end = length < 0 ? content.Length : at + length;
            if (end - start <= LongestLine && isOne(Encoding.UTF8.GetString(content[start..end])))
                (found ??= []).Add(new SecretPlace(null, isSource, LocationOf(path, content, at, needle.Length)));
            // One of a line is enough.
            at = end;
            if (at >= content.Length)
                break;
        }
    }

    private static int Next(ReadOnlySpan<byte> content, ReadOnlySpan<byte> needle, int from)
    {
        var next = content[from..].IndexOf(needle);
        return next < 0 ? -1 : from + next;
    }

    private static bool IsWebhook(string line) => WebhookUrl.HoldsKey(line);

    // `sk-…` of OpenAI and others: long, with digits, of many different characters.
    private static bool HoldsToken(string line)
    {
        for (
            var at = line.IndexOf("sk-", StringComparison.Ordinal);
            at >= 0;
            at = line.IndexOf("sk-", at + 3, StringComparison.Ordinal)
        )
        {
            if (at > 0 && (char.IsLetterOrDigit(line[at - 1]) || line[at - 1] is '-' or '_'))
                continue;
            var end = at;
            while (end < line.Length && (char.IsAsciiLetterOrDigit(line[end]) || line[end] is '-' or '_'))
                end++;
            var token = line[(at + 3)..end];
            if (
                token.Length >= ShortestToken
                && token.Any(char.IsAsciiDigit)
                && token.Any(char.IsAsciiLetter)
                && token.Distinct().Count() >= LeastDifferent
                && !Placeholder.IsOne(token)
            )
                return true;
        }
        return false;
    }

    private static Location LocationOf(string path, ReadOnlySpan<byte> content, int at, int length)
    {
        if (content.StartsWith("\uFEFF"u8) && at >= 3)
        {
            content = content[3..];
            at -= 3;
        }
        var before = content[..at];
        var line = before.Count((byte)'\n') + 1;
        var column = Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1;
        var width = Encoding.UTF8.GetCharCount(content.Slice(at, length));
        return new Location(
            path,
            new TextSpan(Encoding.UTF8.GetCharCount(before), width),
            new LinePosition(line, column),
            new LinePosition(line, column + width)
        );
    }
}
