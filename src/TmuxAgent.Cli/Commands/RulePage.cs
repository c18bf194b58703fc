using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Rules;

namespace TmuxAgent.Cli.Commands;

/// <summary>The page of a rule, which is a resource of the program.</summary>
internal static class RulePage
{
    /// <summary>Whether a word has the form of a rule's number.</summary>
    public static bool IsRule(string word) =>
        word.Length == 7
        && word.StartsWith("TMA", StringComparison.OrdinalIgnoreCase)
        && word.AsSpan(3).IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>Prints the page.</summary>
    public static int Print(string word, Terminal terminal, bool json)
    {
        var rule =
            RuleList.All.FirstOrDefault(rule => rule.Id.Equals(word, StringComparison.OrdinalIgnoreCase))
            ?? throw new StoppedException(ExitCode.Usage, CheckPhrases.NoSuchRule(word.ToUpperInvariant()));
        var page = Read(rule.Id);
        if (!json)
        {
            terminal.Output.Write(page);
            return ExitCode.Success;
        }
        JsonReport.Print(
            terminal.Output,
            members =>
            {
                members.WriteString("verb", "explain");
                members.WriteNumber("exitCode", ExitCode.Success);
                members.WriteString("rule", rule.Id);
                members.WriteString("title", terminal.Say(rule.Title));
                members.WriteString("severity", rule.Severity.ToString().ToLowerInvariant());
                members.WriteString("page", page);
            }
        );
        return ExitCode.Success;
    }

    private static string Read(string id)
    {
        using var stream = typeof(RulePage).Assembly.GetManifestResourceStream($"rules/{id}.md")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
