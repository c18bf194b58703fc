using TmuxAgent.Core.Collections;
using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Manifest;

namespace TmuxAgent.Core.Tests.Planning;

/// <summary>What happened to a key's line since it was written.</summary>
public enum KeyHandling
{
    Untouched,
    Commented,
    Edited,
    Removed,
    Duplicated,
    Alias,
}

/// <summary>What happened to the key in the manifest meanwhile.</summary>
public enum KeyChange
{
    Unchanged,
    Changed,
    Removed,
    Renamed,
}

/// <summary>One key of an env file between a person and the manifest.</summary>
/// <param name="Key">The key.</param>
/// <param name="Old">The manifest's value when the file was written.</param>
/// <param name="New">Its value after a change.</param>
/// <param name="Mine">What a person writes.</param>
public sealed record EnvKeyCase(string Key, string Old, string New, string Mine)
{
    public const string NewName = "RENAMED_KEY";
    private const string Alias = "FORMER_KEY";
    private const string Rest = "# Before.\nBEFORE=1\n\n";
    private const string End = "\n# After.\nAFTER=1\n";

    public static EnvKeyCase[] All { get; } =
    [
        new("CODEX_MODEL", "gpt-5", "gpt-6", "mine"),
        new("CODEX_TIMEOUT_SECONDS", "120", "55", "300"),
        new("HTTP_PROXY", "http://127.0.0.1:7890", "http://127.0.0.1:7999", "http://127.0.0.1:1"),
        new("NO_PROXY", "localhost,127.0.0.1,::1,.lan", "localhost,127.0.0.1,::1,.corp", "localhost,127.0.0.1,::1,.me"),
        new("LOG_FORMAT", "'a b'", "'c d'", "'e f'"),
    ];

    private const string Comment = "# About it.\n";

    public string Written => Rest + Comment + $"{Key}={Old}\n" + End;

    /// <summary>The file after a person was there.</summary>
    public string Handled(KeyHandling handling) => Rest + Comment + Lines(handling, Key) + End + Below(handling, Key);

    public EnvSection Section(KeyChange change)
    {
        EnvKey[] middle = change == KeyChange.Removed ? [] : [Declared(change)];
        return new(
            ".env",
            ".env.example",
            default,
            EquatableArray.Of([Plain("BEFORE", "Before."), .. middle, Plain("AFTER", "After.")])
        );
    }

    /// <summary>The file after the run, without a word from the person.</summary>
    public string Expected(KeyHandling handling, KeyChange change)
    {
        var key = change == KeyChange.Renamed ? NewName : Key;
        var follows = handling is KeyHandling.Untouched or KeyHandling.Alias;
        return change switch
        {
            KeyChange.Removed when handling == KeyHandling.Untouched => Rest.TrimEnd('\n') + "\n" + End,
            KeyChange.Changed when follows => Rest + Comment + $"{Key}={New}\n" + End,
            KeyChange.Unchanged or KeyChange.Renamed when handling == KeyHandling.Alias => Rest
                + Comment
                + $"{key}={Old}\n"
                + End,
            // What is commented out is a person's note, whatever the key is called now.
            KeyChange.Renamed when handling != KeyHandling.Commented => Rest
                + Comment
                + Lines(handling, key)
                + End
                + Below(handling, key),
            _ => Handled(handling),
        };
    }

    /// <summary>Whether the person is asked who is right.</summary>
    public static bool IsAsked(KeyHandling handling, KeyChange change) =>
        change == KeyChange.Changed && handling is not (KeyHandling.Untouched or KeyHandling.Alias);

    private string Lines(KeyHandling handling, string key) =>
        handling switch
        {
            KeyHandling.Commented => $"#{key}={Old}\n",
            KeyHandling.Edited => $"{key}={Mine}\n",
            KeyHandling.Removed => "",
            KeyHandling.Alias => $"{Alias}={Old}\n",
            _ => $"{key}={Old}\n",
        };

    private string Below(KeyHandling handling, string key) =>
        handling == KeyHandling.Duplicated ? $"{key}={Mine}\n" : "";

    private EnvKey Declared(KeyChange change) =>
        new(change == KeyChange.Renamed ? NewName : Key, EnvKeyType.String)
        {
            Default = (change == KeyChange.Changed ? New : Old).Trim('\''),
            Description = "About it.",
            Aliases = change == KeyChange.Renamed ? EquatableArray.Of(Key, Alias) : EquatableArray.Of(Alias),
        };

    private static EnvKey Plain(string name, string description) =>
        new(name, EnvKeyType.String) { Default = "1", Description = description };
}
