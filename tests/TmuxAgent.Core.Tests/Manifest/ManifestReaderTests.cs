using TmuxAgent.Core.Collections;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Rules;
using TmuxAgent.Core.Text;
using TmuxAgent.Scaffolding.Outputs;

namespace TmuxAgent.Core.Tests.Manifest;

public class ManifestReaderTests
{
    [Fact]
    public void A_version_alone_is_a_whole_manifest()
    {
        var manifest = Manifests.Sound("");

        Assert.Equal(new ProjectSection("demo", ""), manifest.Project);
        Assert.Equal(
            [
                "{python}",
                "-m",
                "src.tmux_agent.orchestrator_cli",
                "--config",
                ".tmuxagent/agent-config.yaml",
                "--orchestrator-config",
                ".tmuxagent/orchestrator.toml",
            ],
            manifest.Orchestrator.Command
        );
        Assert.Equal("python3", manifest.Orchestrator.Python);
        Assert.Equal("127.0.0.1", manifest.Orchestrator.MetricsHost);
        Assert.Equal(9108, manifest.Orchestrator.MetricsPort);
        Assert.Equal(
            new OrchestratorSettings(45, 120, 2, 400, 20, "planning", "done", true, false, 300, 2, 3, 45, false),
            manifest.Orchestrator.Settings
        );
        Assert.Equal(
            [
                "{python}",
                "-m",
                "src.tmux_agent.main",
                "--config",
                ".tmuxagent/agent-config.yaml",
                "--policy",
                ".tmuxagent/policy.yaml",
            ],
            manifest.Runner.Command
        );
        Assert.Equal(1.5, manifest.Runner.PollInterval);
        Assert.Equal(
            new SessionsSection("agent-", "default", "", ".tmuxagent/worktrees", ".tmuxagent/state", ""),
            manifest.Sessions
        );
        Assert.Equal(
            new CodexSection(
                "codex",
                EquatableArray.Of("exec", "--skip-git-repo-check", "-"),
                "gpt-5-codex",
                120,
                FakeCodexMode.Auto,
                ""
            ),
            manifest.Codex
        );
        Assert.Equal(
            new ProxySection("", "", EquatableArray.Of("localhost", "127.0.0.1", "::1", ".local", ".lan"), false),
            manifest.Proxy
        );
        Assert.Equal(new ServiceSection("orchestrator", "always", 3), manifest.Service);
        Assert.Equal((".env", ".env.example"), (manifest.Env.File, manifest.Env.Example));
        Assert.Empty(manifest.Env.Prefixes);
        Assert.Empty(manifest.Outputs.Overrides);
        Assert.Equal(new CSharpSection("TmuxAgent.Settings", "AgentSettings"), manifest.CSharp);
    }

    [Fact]
    public void Every_setting_of_a_full_manifest_is_taken()
    {
        var manifest = Manifests.Sound(FullManifest.Text);

        Assert.Equal(FullManifest.Expected, manifest);
    }

    [Fact]
    public void Layout_and_comments_do_not_change_the_meaning()
    {
        var plain = Manifests.Sound("[codex]\nmodel = 'm'\n[service]\nname = 'n'\n");
        var dressed = Manifests.Sound("# c\nservice = { name = \"n\" } # c\ncodex.model = \"\"\"m\"\"\"\n");

        Assert.Equal(plain, dressed);
        Assert.Equal(plain.GetHashCode(), dressed.GetHashCode());
    }

    [Fact]
    public void A_missing_version_is_an_error_whose_fix_adds_it()
    {
        var document = ManifestReader.Read(new SourceText("tmuxagent.toml", "[codex]\n"), "demo", OutputCatalog.Named);

        var finding = Assert.Single(document.Findings);
        Assert.Same(RuleCatalog.ManifestVersion, finding.Rule);
        Assert.Contains("'version = 1'", finding.Message.ToString(), StringComparison.Ordinal);
        Assert.Equal(new TextEdit(new TextSpan(0, 0), "version = 1\n"), Assert.Single(finding.Fix!.Edits));
        Assert.NotNull(document.Manifest);
        Assert.True(document.HasErrors);
    }

    [Theory]
    [InlineData("version = 2")]
    [InlineData("version = 0")]
    [InlineData("version = \"1\"")]
    [InlineData("version = 1.0")]
    public void Another_version_is_one_error_and_no_manifest(string line)
    {
        var document = ManifestReader.Read(
            new SourceText("tmuxagent.toml", line + "\n[future]\nx = 1\n"),
            "demo",
            OutputCatalog.Named
        );

        Assert.Null(document.Manifest);
        Assert.Same(RuleCatalog.ManifestVersion, Assert.Single(document.Findings).Rule);
    }

    [Fact]
    public void Text_that_is_no_toml_gives_its_errors_and_no_manifest()
    {
        var document = Manifests.Read("[codex\nmodel = x\n[nonsense]\n");

        Assert.Null(document.Manifest);
        Assert.True(document.HasErrors);
        Assert.All(document.Findings, f => Assert.Contains(f.Rule.Id, new[] { "TMA0302", "TMA0304" }));
    }

    [Theory]
    [InlineData("codx.model = 'x'", "codx", "Did you mean 'codex'?")]
    [InlineData("[codex]\nmodle = 'x'", "modle", "[codex] has no key 'modle'. Did you mean 'model'?")]
    [InlineData("[env.keys.A]\nAliases = ['B']", "Aliases", "Did you mean 'aliases'?")]
    [InlineData("[proxy]\nno-proxy = []", "no-proxy", "Did you mean 'no_proxy'?")]
    [InlineData("[service]\nwhatever = 1", "whatever", "It knows: name, restart, restart_seconds.")]
    [InlineData("[outputs]\nrunscript = false", "runscript", "Did you mean 'run_script'?")]
    [InlineData("[orchestrator]\npoll_intervall = 1", "poll_intervall", "Did you mean 'poll_interval'?")]
    [InlineData("\"a\\nb\" = 1", "\"a\\nb\"", "'a?b'")]
    public void An_unknown_name_is_reported_with_the_nearest_known_one(string text, string place, string message)
    {
        var finding = Manifests.Single(text, RuleCatalog.ManifestUnknownName, place);

        Assert.Contains(message, finding.Message.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_fix_of_an_unknown_name_writes_the_nearest_one()
    {
        var finding = Manifests.Single("[codex]\nmodle = 'x'", RuleCatalog.ManifestUnknownName, "modle");

        Assert.Equal(new TextEdit(finding.Location.Span, "model"), Assert.Single(finding.Fix!.Edits));
    }

    [Theory]
    [InlineData("codex = 'x'", "'x'", "'codex' is a string. Write a table; begin it with [codex].")]
    [InlineData("[project]\nname = 1", "1", "text in quotes")]
    [InlineData("[orchestrator]\nmetrics_port = '9108'", "'9108'", "a port from 1 to 65535 without quotes")]
    [InlineData("[orchestrator]\ncommand = 'python3 -m x'", "'python3 -m x'", "a list of texts")]
    [InlineData("[orchestrator]\ncommand = ['a', 1]", "1", "An item of 'command' is an integer.")]
    [InlineData("[orchestrator]\ndry_run = 'false'", "'false'", "true or false, without quotes")]
    [InlineData("[orchestrator]\nhistory_lines = 4.5", "4.5", "a whole number")]
    [InlineData("[codex]\ntimeout_seconds = '120'", "'120'", "a number of seconds")]
    [InlineData("[outputs]\nrun_script = 1", "1", "false, true, or a path")]
    [InlineData("[env.keys]\nA = 'x'", "'x'", "begin it with [env.keys.A]")]
    [InlineData("[[env.keys.A]]\n", "[[env.keys.A]]", "is an array of tables")]
    [InlineData("[env.keys.A]\ndefault = 1", "1", "text in quotes")]
    [InlineData("[env.keys.A]\ntype = 'list'\ndefault = ['a,b']", "['a,b']", "without commas")]
    [InlineData("[env.keys.A]\ntype = 'int'\nmin = 'x'", "'x'", "a number without quotes")]
    public void A_wrong_type_names_what_to_write(string text, string place, string message)
    {
        var finding = Manifests.Single(text, RuleCatalog.ManifestType, place);

        Assert.Contains(message, finding.Message.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[project]\nname = ''", "''")]
    [InlineData("[project]\nname = 'a\u0085b'", "'a\u0085b'")]
    [InlineData("[project]\nname = \"a\\nb\"", "\"a\\nb\"")]
    [InlineData("[project]\ndescription = \"a\\u0000\"", "\"a\\u0000\"")]
    [InlineData("[orchestrator]\ncommand = []", "[]")]
    [InlineData("[orchestrator]\ncommand = ['', 'a']", "['', 'a']")]
    [InlineData("[orchestrator]\nmetrics_port = 0", "0")]
    [InlineData("[orchestrator]\nmetrics_port = 65536", "65536")]
    [InlineData("[orchestrator]\nmetrics_port = true", "true", "TMA0312")]
    [InlineData("[orchestrator]\nmetrics_host = '127.0.0.1:9108'", "'127.0.0.1:9108'")]
    [InlineData("[orchestrator]\npoll_interval = 0", "0")]
    [InlineData("[orchestrator]\ncooldown_seconds = -1", "-1")]
    [InlineData("[orchestrator]\ncooldown_seconds = nan", "nan")]
    [InlineData("[codex]\ntimeout_seconds = inf", "inf")]
    [InlineData("[codex]\nfake = 'always'", "'always'")]
    [InlineData("[proxy]\nhttp = '127.0.0.1:7890'", "'127.0.0.1:7890'")]
    [InlineData("[proxy]\nhttp = 'socks5://127.0.0.1:7890'", "'socks5://127.0.0.1:7890'")]
    [InlineData("[proxy]\nhttp = 'http://127.0.0.1:7890/path'", "'http://127.0.0.1:7890/path'")]
    [InlineData("[proxy]\nsocks = 'http://127.0.0.1:7890'", "'http://127.0.0.1:7890'")]
    [InlineData("[proxy]\nno_proxy = ['a,b']", "'a,b'")]
    [InlineData("[proxy]\nproxychains = true", "true")]
    [InlineData("[service]\nname = 'a@b'", "'a@b'")]
    [InlineData("[service]\nname = 'a/b'", "'a/b'")]
    [InlineData("[service]\nname = '-a'", "'-a'")]
    [InlineData("[service]\nname = 'a.service'", "'a.service'")]
    [InlineData("[service]\nrestart = 'never'", "'never'")]
    [InlineData("[service]\nrestart_seconds = -0.5", "-0.5")]
    [InlineData("[env]\nprefixes = ['a-b']", "'a-b'")]
    [InlineData("[env.keys.A]\nrequired = 'yes'", "'yes'")]
    [InlineData("[env.keys.A]\ntype = 'integer'", "'integer'")]
    [InlineData("[env.keys.A]\naliases = ['a-b']", "'a-b'")]
    public void A_value_that_is_not_allowed_is_reported_at_its_place(
        string text,
        string place,
        string rule = "TMA0313"
    ) => Manifests.Single(text, RuleList.All.Single(r => r.Id == rule), place);

    [Fact]
    public void What_is_wrong_is_replaced_by_its_default_so_that_the_rest_still_counts()
    {
        var document = Manifests.Read(
            "[codex]\nmodel = 1\nbin = 'mine'\n[env.keys.A]\ntype = 'int'\ndefault = 'x'\nmin = 3\n"
        );

        Assert.Equal(2, document.Findings.Count);
        Assert.Equal(("mine", "gpt-5-codex"), (document.Manifest!.Codex.Bin, document.Manifest.Codex.Model));
        Assert.Equal(
            (null, 3),
            (Manifests.Key(document.Manifest, "A").Default, Manifests.Key(document.Manifest, "A").Min)
        );
    }

    [Fact]
    public void Findings_stand_in_the_order_of_the_text()
    {
        var findings = Manifests
            .Read("[env.keys.'a b']\n[zzz]\n[codex]\nx = 1\nmodel = 2\n[project]\nname = ''\n")
            .Findings;

        Assert.Equal([2, 3, 5, 6, 8], findings.Select(f => f.Location.Start.Line));
    }

    [Fact]
    public void Every_key_has_a_location()
    {
        const string text = "[env.keys.WECOM_WEBHOOK]\ntype = 'url'\naliases = ['WECOM_WEBHOOK_URL']\n";
        var locations = Manifests.Read(text).Locations;

        Assert.Equal(new LinePosition(2, 11), locations["env.keys.WECOM_WEBHOOK"].Start);
        Assert.Equal(new LinePosition(3, 1), locations["env.keys.WECOM_WEBHOOK.type"].Start);
        Assert.Equal(new LinePosition(4, 12), locations["env.keys.WECOM_WEBHOOK.aliases.WECOM_WEBHOOK_URL"].Start);
    }

    [Theory]
    [InlineData("", "project")]
    [InlineData("a\nb\u2028c", "a-b-c")]
    [InlineData("it's 100% 中文 $x", "it's 100% 中文 $x")]
    public void A_folder_name_becomes_a_project_name_on_one_line(string folder, string expected) =>
        Assert.Equal(
            expected,
            ManifestReader.Read(new SourceText("t", "version = 1"), folder, OutputCatalog.Named).Manifest!.Project.Name
        );

    [Fact]
    public void Metrics_can_be_switched_off() =>
        Assert.Null(Manifests.Sound("[orchestrator]\nmetrics_port = false").Orchestrator.MetricsPort);

    [Theory]
    [InlineData("'auto'", FakeCodexMode.Auto)]
    [InlineData("true", FakeCodexMode.Always)]
    [InlineData("false", FakeCodexMode.Never)]
    public void Fake_has_three_modes(string written, FakeCodexMode expected) =>
        Assert.Equal(expected, Manifests.Sound($"[codex]\nfake = {written}").Codex.Fake);

    [Fact]
    public void Loopback_names_are_always_among_the_direct_hosts() =>
        Assert.Equal(
            ["127.0.0.1", "::1", "Localhost", "corp.example"],
            Manifests.Sound("[proxy]\nno_proxy = ['Localhost', 'corp.example']").Proxy.NoProxy
        );

    [Theory]
    [InlineData("http", "http://user:geheim@127.0.0.1:7890", "HTTP_PROXY")]
    [InlineData("socks", "socks5://geheim@127.0.0.1:7890", "ALL_PROXY")]
    public void Credentials_of_a_proxy_belong_into_the_env_file(string name, string url, string key)
    {
        var finding = Manifests.Single($"[proxy]\n{name} = '{url}'", RuleCatalog.ManifestSecret, $"'{url}'");

        Assert.Contains(key, finding.Message.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", finding.Message.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http", "http://proxy.corp.example:3128")]
    [InlineData("http", "https://[::1]:3128/")]
    [InlineData("socks", "socks5h://127.0.0.1:7890")]
    public void Usual_proxies_are_taken(string name, string url) =>
        Manifests.Sound($"[proxy]\n{name} = '{url}'\nproxychains = true");
}
