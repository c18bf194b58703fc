using System.Text.RegularExpressions;
using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.CommandLine;

/// <summary>The verbs speak Chinese where they are told to: the same exit codes, no English sentence, no secret.</summary>
public sealed partial class LanguageTests
{
    private const string Marker = "MARKED-SECRET-51c8";

    private static readonly string[][] Runs =
    [
        ["init", "--yes"],
        ["init", "--yes", "--dry-run"],
        ["generate"],
        ["generate", "--check", "--diff"],
        ["status"],
        ["status", "--all"],
        ["diff"],
        ["diff", "no-such-file"],
        ["check"],
        ["check", "--fix"],
        ["env", "list"],
        ["env", "get", "OPENAI_API_KEY"],
        ["env", "set", $"OPENAI_API_KEY={Marker}"],
        ["env", "set", "CODEX_MODEL=other"],
        ["config", "list", "--origin"],
        ["config", "set", "orchestrator.metrics_port", "70000"],
        ["explain", "OPENAI_API_KEY"],
        ["undo", "--list"],
        ["undo"],
        ["uninstall", "--dry-run"],
        ["statsu"],
        ["diff", "--directory"],
    ];

    [Fact]
    public void Every_verb_explains_itself()
    {
        using var user = new UserSandbox();
        foreach (var verb in Verbs(user))
        {
            string[] words = [.. verb.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help", "--lang", "zh"];
            var said = user.Tool(words).MustSucceed();
            AssertChinese(said, verb, []);
        }
    }

    [Theory]
    [InlineData("--lang")]
    [InlineData("LC_ALL")]
    public void Verbs_return_what_they_return_in_English_and_say_it_in_Chinese(string by)
    {
        using var english = Sandbox();
        using var chinese = Sandbox();
        if (by != "--lang")
            chinese.Environment[by] = "zh_CN.UTF-8";
        foreach (var words in Runs)
        {
            var what = string.Join(' ', words);
            var expected = english.Tool(words);
            var said = chinese.Tool(by == "--lang" ? [.. words, "--lang=zh"] : words);
            Assert.Equal((what, expected.ExitCode), (what, said.ExitCode));
            Assert.DoesNotContain(Marker, expected.Output + expected.Error + said.Output + said.Error);
            if (expected.Output + expected.Error != said.Output + said.Error)
                AssertChinese(said, what, Descriptions(chinese));
        }
        // Keys and values are the same in every language, but for that of the generated files, and what describes a key in them.
        Assert.Equal(Values(english), Values(chinese));
    }

    private static IEnumerable<string> Values(UserSandbox user) =>
        user.Tool("config", "list")
            .Output.Split('\n')
            .Where(line =>
                !line.StartsWith("project.language ", StringComparison.Ordinal)
                && !line.Contains(".description = ", StringComparison.Ordinal)
            );

    private static UserSandbox Sandbox()
    {
        var user = new UserSandbox();
        user.Write(".env", $"OPENAI_API_KEY='{Marker}'\nLOG_LEVL=info\n");
        user.Write("app.py", "import os\nos.environ['WECOM_WEBHOOK_URL']\n");
        return user;
    }

    private static void AssertChinese(ProcessResult run, string what, IReadOnlyList<string> given)
    {
        Assert.True(Han().IsMatch(run.Output + run.Error), $"no Chinese: {what}\n{run.Output}{run.Error}");
        var quoted = what.Contains("diff", StringComparison.Ordinal) ? DiffLine() : SourceLine();
        foreach (var line in (run.Output + run.Error).Split('\n').Where(line => !quoted.IsMatch(line)))
        {
            var own = given.Aggregate(line, (left, text) => left.Replace(text, "", StringComparison.Ordinal));
            Assert.False(EnglishSentence().IsMatch(Code().Replace(own, " ")), $"{what}: {line}");
        }
    }

    // What the manifest says of its keys, in the words of whoever wrote it.
    private static List<string> Descriptions(UserSandbox user) =>
        [
            .. Description()
                .Matches(user.Read("tmuxagent.toml"))
                .Select(match => match.Groups[1].Value.Replace("\\\"", "\"", StringComparison.Ordinal).TrimEnd('.'))
                .Where(text => text.Length > 0),
        ];

    private static IEnumerable<string> Verbs(UserSandbox user) =>
        Verb().Matches(user.Tool("help", "--man").Output).Select(match => match.Groups[1].Value).Append("");

    [GeneratedRegex(@"^\.SS ""tmuxagent ([a-z ]+?)( [^a-z].*)?""$", RegexOptions.Multiline)]
    private static partial Regex Verb();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();

    [GeneratedRegex(@"^([-+ @]|diff |index )")]
    private static partial Regex DiffLine();

    // Of an excerpt, or a command to copy.
    [GeneratedRegex(@"^( *\d* \| |  (tmuxagent|systemctl|\./|\$\{EDITOR))")]
    private static partial Regex SourceLine();

    [GeneratedRegex(@"^description = ""(.*)""$", RegexOptions.Multiline)]
    private static partial Regex Description();

    [GeneratedRegex(@"`[^`]*`|'[^']*'|(?<!\w)--?[a-z][\w-]*|\S*[/=]\S*|\w+(\.\w+)+|[A-Z_]{2,}")]
    private static partial Regex Code();

    [GeneratedRegex(@"\b[A-Za-z]?[a-z]+ [a-z]+ [a-z]+\b")]
    private static partial Regex EnglishSentence();
}
