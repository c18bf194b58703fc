using System.CommandLine;
using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Commands;

/// <summary>
/// Which language is spoken to people: <c>--lang</c>, then <c>TMUXAGENT_LANG</c>, then the locale in the order of
/// locale(7): <c>LC_ALL</c>, <c>LC_MESSAGES</c>, <c>LANG</c>. The first that is set decides.
/// </summary>
internal static class SpokenLanguage
{
    private const string Name = "--lang";
    private const string English = "en";
    private const string Chinese = "zh";
    private static readonly string[] Variables = ["TMUXAGENT_LANG", "LC_ALL", "LC_MESSAGES", "LANG"];

    /// <summary>The option, which every verb has.</summary>
    public static Option<string?> Option(Terminal terminal)
    {
        var option = new SpokenOption<string?>(Name)
        {
            Says = HelpPhrases.Language,
            HelpName = "LANG",
            Recursive = true,
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var said] && said.Value is not (English or Chinese))
                result.AddError(terminal.Say(UsagePhrases.OneOf(Name, $"{English}, {Chinese}")));
        });
        return option;
    }

    /// <summary>
    /// The language. The words are looked through before they are parsed, because the parser's own messages and the help are
    /// in that language, too.
    /// </summary>
    public static Language Of(IReadOnlyList<string> words, Func<string, string?> variable) =>
        Said(words) is { } said ? Of(said)
        : Variables.Select(variable).FirstOrDefault(value => value is not null) is { } locale ? Of(locale)
        : Language.English;

    // What follows `--` belongs to another program.
    private static string? Said(IReadOnlyList<string> words)
    {
        for (var i = 0; i < words.Count && words[i] != "--"; i++)
        {
            if (words[i] == Name && i + 1 < words.Count)
                return words[i + 1];
            if (words[i].StartsWith(Name + "=", StringComparison.Ordinal))
                return words[i][(Name.Length + 1)..];
        }
        return null;
    }

    // `zh`, `zh_CN.UTF-8`, `zh-Hans`; who reads another Chinese reads this one more easily than English.
    private static Language Of(string locale) =>
        locale.Split('_', '-', '.', '@')[0].Equals(Chinese, StringComparison.OrdinalIgnoreCase)
            ? Language.Chinese
            : Language.English;
}
