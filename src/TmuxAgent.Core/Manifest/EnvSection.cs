using TmuxAgent.Core.Collections;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Manifest;

/// <summary><c>[env]</c></summary>
/// <param name="File">Path of the env file: repository-relative, or beginning with <c>~/</c>.</param>
/// <param name="Example">Repository-relative path of the committed example.</param>
/// <param name="Prefixes">Owned key prefixes: a key that begins with one and is not declared is a mistake.</param>
/// <param name="Keys">Declared keys in the order of the manifest, then the implied ones.</param>
public sealed record EnvSection(
    string File,
    string Example,
    EquatableArray<string> Prefixes,
    EquatableArray<EnvKey> Keys
)
{
    /// <summary>The language of the comments in env files.</summary>
    public Language Language { get; init; }
}

/// <summary>One environment key: <c>[env.keys.NAME]</c>, or one implied by <c>[proxy]</c> or <c>[codex]</c>.</summary>
public sealed record EnvKey(string Name, EnvKeyType Type)
{
    /// <summary>What happens when the key has no value.</summary>
    public Requirement Requirement { get; init; }

    /// <summary>Whether the value must never be shown, logged or committed.</summary>
    public bool Secret { get; init; }

    /// <summary>The value written to a new env file, as text; null for none.</summary>
    public string? Default { get; init; }

    /// <summary>What the key is for; may span lines; may be empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>A value to show in the committed example; null for none.</summary>
    public string? Example { get; init; }

    /// <summary>A regular expression that the whole value must match; null for none.</summary>
    public string? Pattern { get; init; }

    /// <summary>The allowed values of an <see cref="EnvKeyType.Enum"/>.</summary>
    public EquatableArray<string> Values { get; init; }

    /// <summary>Smallest allowed number, or shortest duration in seconds; null for none.</summary>
    public double? Min { get; init; }

    /// <summary>Largest allowed number, or longest duration in seconds; null for none.</summary>
    public double? Max { get; init; }

    /// <summary>Spellings that were once used for this key.</summary>
    public EquatableArray<string> Aliases { get; init; }

    /// <summary>Why the key should no longer be used and what to use instead; null where it is current.</summary>
    public string? Deprecated { get; init; }

    /// <summary>
    /// For a lower-case proxy key, the upper-case key whose value it repeats (curl reads <c>http_proxy</c> in lower case
    /// only); null for every other key.
    /// </summary>
    public string? MirrorOf { get; init; }

    /// <summary>True where the manifest does not declare the key: it comes from <c>[proxy]</c> or <c>[codex]</c>.</summary>
    public bool Implied { get; init; }
}

/// <summary>What it means when a key has no value: <c>required = false | "recommended" | true</c>.</summary>
public enum Requirement
{
    /// <summary>Nothing.</summary>
    Optional,

    /// <summary>A warning: something works less well, such as a webhook channel that stays off.</summary>
    Recommended,

    /// <summary>An error: the orchestrator is not started.</summary>
    Required,
}

/// <summary>The type of a key's value. <c>docs/manifest.md</c> gives the text form of each.</summary>
public enum EnvKeyType
{
    /// <summary>Any text.</summary>
    String,

    /// <summary>An absolute URL.</summary>
    Url,

    /// <summary>A whole number in 64 bits.</summary>
    Int,

    /// <summary>A decimal number.</summary>
    Float,

    /// <summary><c>true</c> or <c>false</c>; <c>1/0</c>, <c>yes/no</c> and <c>on/off</c> are read too.</summary>
    Bool,

    /// <summary>A number of seconds, or one with a unit: <c>ms</c>, <c>s</c>, <c>m</c>, <c>h</c>, <c>d</c>.</summary>
    Duration,

    /// <summary>A TCP port, 1 to 65535.</summary>
    Port,

    /// <summary>A file system path.</summary>
    Path,

    /// <summary>One of <see cref="EnvKey.Values"/>.</summary>
    Enum,

    /// <summary>Texts separated by commas.</summary>
    List,

    /// <summary>A host name or an IP address.</summary>
    Host,
}
