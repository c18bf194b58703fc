using System.Text.RegularExpressions;
using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Regenerating;

/// <summary>A value of the manifest reaches the files that were made from it, and a person's value is never overrun.</summary>
public partial class FollowTests
{
    private const string Settings = ".tmuxagent/orchestrator.toml";

    // A line of the manifest, what it becomes, where it shows, and what a person might have written there.
    public static TheoryData<string, string, string, string, string, string> Values =>
        new()
        {
            {
                "http = .*",
                "http = \"http://127.0.0.1:7999\"",
                ".env",
                "HTTP_PROXY",
                "http://127.0.0.1:7999",
                "http://127.0.0.1:1"
            },
            {
                "socks = .*",
                "socks = \"socks5h://127.0.0.1:7999\"",
                ".env",
                "ALL_PROXY",
                "socks5h://127.0.0.1:7999",
                "socks5h://127.0.0.1:1"
            },
            {
                "no_proxy = .*",
                "no_proxy = [\".corp\"]",
                ".env",
                "NO_PROXY",
                "localhost,127.0.0.1,::1,.corp",
                "localhost,127.0.0.1,::1,.me"
            },
            { "model = .*", "model = \"gpt-9\"", ".env", "CODEX_MODEL", "gpt-9", "mine" },
            { "timeout_seconds = .*", "timeout_seconds = 55", ".env", "CODEX_TIMEOUT_SECONDS", "55", "9" },
            { "timeout_seconds = .*", "timeout_seconds = 55", Settings, "timeout", "55", "9" },
            { "metrics_port = .*", "metrics_port = 9555", Settings, "metrics_port", "9555", "9556" },
        };

    [Theory]
    [MemberData(nameof(Values))]
    public void What_nobody_touched_follows(
        string line,
        string changed,
        string file,
        string key,
        string value,
        string _
    )
    {
        using var user = Initialized();
        ChangeManifest(user, line, changed);
        var run = user.Tool("generate").MustSucceed();
        Assert.DoesNotContain("resolve", run.Output + run.Error, StringComparison.Ordinal);
        Assert.Equal(value, ValueOf(user, file, key));
        Assert.Equal("nothing to do\n", user.Tool("generate").Output);
        user.Tool("generate", "--check").MustSucceed();
        if (file == ".env")
            Assert.Equal(value, InProcess(user, key));
    }

    [Theory]
    [MemberData(nameof(Values))]
    public void What_a_person_wrote_stays_is_reported_everywhere_and_settled_by_the_printed_verb(
        string line,
        string changed,
        string file,
        string key,
        string value,
        string mine
    )
    {
        using var user = Initialized();
        user.Write(file, Regex.Replace(user.Read(file), $"(?m)^#?{key}( ?= ?).*$", $"{key}${{1}}{mine}"));
        Assert.Equal(mine, ValueOf(user, file, key));
        ChangeManifest(user, line, changed);

        var run = user.Tool("generate").MustSucceed();
        Assert.Equal(mine, ValueOf(user, file, key));
        var verb = PrintedVerb(run, file, "theirs");
        Assert.Equal(verb, PrintedVerb(user.Tool("diff"), file, "theirs"));
        Assert.Equal(verb, PrintedVerb(user.Tool("status"), file, "theirs"));
        var check = user.Tool("check");
        Assert.Equal(1, check.ExitCode);
        Assert.Contains("TMA0610", check.Output, StringComparison.Ordinal);
        Assert.Equal(verb, PrintedVerb(check, file, "theirs"));

        var before = File.ReadAllBytes(user.At(file));
        Type(user, verb);
        Assert.Equal(value, ValueOf(user, file, key));
        user.Tool("undo").MustSucceed();
        Assert.Equal(before, File.ReadAllBytes(user.At(file)));

        Type(user, PrintedVerb(user.Tool("generate"), file, "ours"));
        Assert.Equal(before, File.ReadAllBytes(user.At(file)));
        Assert.EndsWith("nothing to do\n", user.Tool("generate").Output, StringComparison.Ordinal);
        // What was settled can be taken back like everything else.
        user.Tool("undo").MustSucceed();
        Assert.Equal(verb, PrintedVerb(user.Tool("generate"), file, "theirs"));
    }

    [Fact]
    public void Status_counts_a_file_with_values_of_yours_though_nothing_is_to_be_done_about_it()
    {
        using var user = Initialized();
        Assert.DoesNotContain("with your edits", user.Tool("status").Output, StringComparison.Ordinal);
        user.Write(".env", Regex.Replace(user.Read(".env"), "(?m)^CODEX_MODEL=.*$", "CODEX_MODEL=mine"));
        Assert.Contains(", 1 with your edits", user.Tool("status").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_was_there_before_is_taken_in_or_replaced_by_the_printed_verbs()
    {
        using var user = new UserSandbox();
        const string Theirs = "#!/bin/sh\necho mine\n";
        user.Write("run_orchestrator.sh", Theirs);
        var init = user.Tool("init", "--yes");
        Assert.Equal(5, init.ExitCode);
        Assert.Contains("-echo mine", user.Tool("diff").Output, StringComparison.Ordinal);

        Type(user, Verb(init, "adopt"));
        Assert.Equal(Theirs, user.Read("run_orchestrator.sh"));
        user.Tool("generate").MustSucceed();
        user.Tool("undo").MustSucceed();
        Type(user, Verb(init, "replace"));
        Assert.NotEqual(Theirs, user.Read("run_orchestrator.sh"));
        user.Tool("generate").MustSucceed();
        user.Tool("undo").MustSucceed();
        Assert.Equal(Theirs, user.Read("run_orchestrator.sh"));
        var manifest = user.Read("tmuxagent.toml");
        Type(user, Verb(init, "leave"));
        Assert.Equal(Theirs, user.Read("run_orchestrator.sh"));
        user.Tool("generate").MustSucceed();
        Assert.Equal(Theirs, user.Read("run_orchestrator.sh"));
        user.Tool("undo").MustSucceed();
        user.Tool("undo").MustSucceed();
        Assert.Equal(manifest, user.Read("tmuxagent.toml"));
    }

    [Fact]
    public void A_conflict_is_settled_by_the_printed_verbs()
    {
        using var user = Initialized();
        user.Write(Settings, "port = = 1\n");
        ChangeManifest(user, "metrics_port = .*", "metrics_port = 9555");
        var run = user.Tool("generate");
        Assert.Equal(4, run.ExitCode);
        Type(user, PrintedVerb(run, Settings, "theirs"));
        Assert.Equal("9555", ValueOf(user, Settings, "metrics_port"));
        user.Tool("undo").MustSucceed();
        Type(user, PrintedVerb(run, Settings, "ours"));
        Assert.Equal("port = = 1\n", user.Read(Settings));
        user.Tool("generate").MustSucceed();
    }

    [Fact]
    public void Resolve_says_so_where_there_is_nothing_to_settle()
    {
        using var user = Initialized();
        Assert.Equal(2, user.Tool("resolve", ".env", "--ours").ExitCode);
        Assert.Equal(2, user.Tool("resolve", ".env", "HTTP_PROXY", "--theirs").ExitCode);
        Assert.Equal(2, user.Tool("resolve", ".env").ExitCode);
        Assert.Equal(2, user.Tool("resolve", "tmuxagent.toml", "--ours").ExitCode);
        Assert.Equal(2, user.Tool("adopt", "run_orchestrator.sh").ExitCode);
    }

    private static UserSandbox Initialized()
    {
        var user = new UserSandbox();
        user.Tool("init", "--yes").MustSucceed();
        ChangeManifest(user, "http = .*", "http = \"\"");
        ChangeManifest(user, "socks = .*", "socks = \"\"");
        user.Tool("generate").MustSucceed();
        return user;
    }

    private static void ChangeManifest(UserSandbox user, string line, string changed) =>
        user.Write("tmuxagent.toml", Regex.Replace(user.Read("tmuxagent.toml"), $"(?m)^{line}$", changed));

    private static string ValueOf(UserSandbox user, string file, string key) =>
        Regex.Match(user.Read(file), $"(?m)^{key} ?= ?(.*)$").Groups[1].Value;

    private static string InProcess(UserSandbox user, string key) =>
        user.Command("bash", "-c", $"set -a; . ./.env; printenv {key}").MustSucceed().Output.TrimEnd('\n');

    private static string PrintedVerb(ProcessResult run, string file, string side) =>
        Printed()
            .Matches(run.Output + run.Error)
            .Select(match => match.Groups[1].Value)
            .First(verb =>
                verb.StartsWith($"tmuxagent resolve {file}", StringComparison.Ordinal)
                && verb.EndsWith("--" + side, StringComparison.Ordinal)
            );

    private static string Verb(ProcessResult run, string verb) =>
        Printed()
            .Matches(run.Output + run.Error)
            .Select(match => match.Groups[1].Value)
            .First(printed => printed.StartsWith($"tmuxagent {verb} ", StringComparison.Ordinal));

    private static void Type(UserSandbox user, string command)
    {
        var path = $"{Path.GetDirectoryName(PackedTool.ExecutablePath)}:{Environment.GetEnvironmentVariable("PATH")}";
        user.Command("bash", "-c", $"PATH='{path}'; {command}").MustSucceed();
    }

    [GeneratedRegex("`(tmuxagent [^`]+)`")]
    private static partial Regex Printed();
}
