using System.Text.RegularExpressions;
using TmuxAgent.Core.Manifest;

namespace TmuxAgent.Scaffolding.Adoption;

/// <summary>Tells whether a text may hold a secret, before anything of it goes into a file that is committed.</summary>
internal static class SecretText
{
    // Shorter ones are versions, dates and numbers of things.
    private const int ShortestRandom = 16;
    private const int ShortestParted = 32;

    private static readonly string[] Words = ["PASSWORD", "PASSWD", "SECRET", "TOKEN", "KEY", "密码", "口令", "密钥"];

    private static readonly char[] Separators =
    [
        ' ',
        '\t',
        '\n',
        '"',
        '\'',
        '`',
        ',',
        ';',
        '(',
        ')',
        '<',
        '>',
        '=',
        '&',
        '?',
    ];

    // By the issuers' own documentation: OpenAI, GitHub, GitLab, Slack, AWS, Google, JSON web tokens.
    private static readonly Regex Token = new(
        "^(sk-|pk-|rk_|ghp_|gho_|ghs_|github_pat_|glpat-|xox[abprs]-|AKIA|ASIA|AIza|ya29\\.|eyJ)[A-Za-z0-9_.\\-]{3,}",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(1)
    );

    /// <summary>Whether it may: a webhook, a URL with a password, a known kind of token, a long word of letters and digits.</summary>
    public static bool MayBeIn(string text) =>
        WebhookUrl.HoldsKey(text)
        || text.Split(Separators).Any(word => Token.IsMatch(word) || IsRandom(word) || HasPassword(word));

    /// <summary>Whether a comment may: as <see cref="MayBeIn"/>, or it names a secret and then something.</summary>
    public static bool MayBeInComment(string text) =>
        MayBeIn(text)
        || (
            text.IndexOfAny([':', '=', '：']) >= 0
            && Words.Any(word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
        );

    private static bool HasPassword(string word) =>
        word.IndexOf("://", StringComparison.Ordinal) > 0 && EnvValueMask.HasCredentials(word);

    // A path or a host's name has more separators than a key, and the parts of a model's name are words or numbers.
    private static bool IsRandom(string word)
    {
        if (word.Length < ShortestRandom || word.Count(c => c is '/' or '.' or ':') > 1)
            return false;
        var mixed = word.Split('-', '_').Where(part => part.Any(char.IsDigit) && part.Any(char.IsLetter)).ToList();
        return mixed.Any(part => part.Length >= ShortestRandom) || (word.Length >= ShortestParted && mixed.Count > 1);
    }
}
