using System.Text.Json;
using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Repositories;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Languages;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Core.Rules;

namespace TmuxAgent.Cli.Interaction;

/// <summary>
/// The keys that <c>generate --stdin</c> sets first: a JSON object with objects <c>config</c> (of the manifest), <c>local</c>
/// (of this machine's overlay) and <c>env</c>, each of which may be missing. Secrets come in by no other way than this one, so that
/// none of its messages holds a value.
/// </summary>
internal sealed class GivenKeys
{
    private readonly Dictionary<string, string> _env = new(StringComparer.Ordinal);
    private readonly List<GivenKey> _keys = [];

    private GivenKeys() { }

    /// <summary>Keys of manifest and overlay, in the order in which they were given.</summary>
    public IReadOnlyList<GivenKey> Keys => _keys;

    /// <summary>Reads the object from standard input.</summary>
    /// <exception cref="StoppedException">It is none, or a part of it has another form.</exception>
    public static GivenKeys Read(Terminal terminal)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(terminal.ReadInputToEnd("--stdin"));
        }
        catch (JsonException)
        {
            throw Wrong(GivenKeyPhrases.NoJson);
        }
        using (document)
        {
            var given = new GivenKeys();
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                throw Wrong(GivenKeyPhrases.NoObject);
            foreach (var section in document.RootElement.EnumerateObject())
            {
                if (section.Value.ValueKind != JsonValueKind.Object)
                    throw Wrong(GivenKeyPhrases.NoObjectMember);
                foreach (var member in section.Value.EnumerateObject())
                    given.Add(section.Name, member.Name, member.Value);
            }
            return given;
        }
    }

    /// <summary>The values for the env file, by key as it is declared.</summary>
    /// <exception cref="StoppedException">A key cannot be set, or cannot have its value.</exception>
    public IReadOnlyDictionary<string, string> ValuesFor(EnvSection section)
    {
        var declared = new EnvKeyIndex(section);
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in _env)
        {
            var key = declared.Find(name);
            var problem =
                key is null && EnvKeyName.Problem(name) is { } wrong ? GivenKeyPhrases.BadName(wrong)
                : key is null ? Assignments.WhyNot(name, section)
                : null;
            problem ??= Answers.Problem(key ?? new EnvKey(name, EnvKeyType.String), value);
            if (problem is not null)
                throw new StoppedException(ExitCode.Usage, problem);
            if (!values.TryAdd(key?.Name ?? name, value))
                throw new StoppedException(ExitCode.Usage, AssignmentPhrases.Repeated(key?.Name ?? name));
        }
        return values;
    }

    private void Add(string section, string name, JsonElement value)
    {
        switch (section)
        {
            case "env" when value.ValueKind == JsonValueKind.String:
                _env[name] = value.GetString()!;
                break;
            case "env":
                throw Wrong(GivenKeyPhrases.NoText);
            case "config" or "local":
                _keys.Add(new GivenKey(section == "local", name, Typed(value)));
                break;
            default:
                throw Wrong(GivenKeyPhrases.UnknownMember);
        }
    }

    // As a person types it; null takes the key out.
    private static string? Typed(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Array => LiteralSyntax.Toml.Encode(value.EnumerateArray().Select(Item).ToList()).Text,
            JsonValueKind.Object => throw Wrong(GivenKeyPhrases.NestedObject),
            _ => value.GetRawText(),
        };

    private static object? Item(JsonElement item) =>
        item.ValueKind switch
        {
            JsonValueKind.String => item.GetString(),
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.Number when item.TryGetInt64(out var whole) => whole,
            JsonValueKind.Number => item.GetDouble(),
            _ => throw Wrong(GivenKeyPhrases.MixedList),
        };

    private static StoppedException Wrong(Phrase what) => new(ExitCode.Usage, GivenKeyPhrases.Wrong(what));
}
