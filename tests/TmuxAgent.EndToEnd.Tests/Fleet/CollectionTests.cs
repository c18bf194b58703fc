using System.Text.Json;
using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Fleet;

/// <summary>The collection as Ansible's own tools judge it, without any host.</summary>
public sealed class CollectionTests : IDisposable
{
    // ansible-test's others install what they need from the internet. validate-modules is run by itself.
    private static readonly string[] SanityTests =
    [
        "action-plugin-docs",
        "changelog",
        "compile",
        "empty-init",
        "ignores",
        "line-endings",
        "no-assert",
        "no-get-exception",
        "no-illegal-filenames",
        "no-main-display",
        "no-smart-quotes",
        "replace-urlopen",
        "shebang",
        "shellcheck",
        "symlinks",
        "use-argspec-type-path",
    ];

    private static readonly string Deploy = Path.Combine(RepositoryRoot.Path, "deploy/ansible");
    private readonly TemporaryFolder _folder = new();

    private string Collection => _folder.At("ansible_collections/tmuxagent/fleet");

    public CollectionTests()
    {
        foreach (var program in new[] { "ansible-playbook", "ansible-lint", "promtool" })
            Skip.If(ProcessRunner.Find(program) is null, $"{program} is not installed; run eng/install-test-tools");
        // What they leave beside it must not get into the repository.
        ProcessRunner.Run("cp", "-r", Deploy + "/.", _folder.Path).MustSucceed();
    }

    public void Dispose() => _folder.Dispose();

    [SkippableFact]
    public void Its_unit_tests_pass()
    {
        var run = Run(
            _folder.Path,
            "/usr/bin/python3",
            "-m",
            "unittest",
            "discover",
            "-s",
            Collection + "/tests/unit/plugins/modules"
        );
        Assert.Matches(@"Ran [0-9]{2} tests in [^\n]*\n\nOK\n$", run.MustSucceed().Error);
    }

    [SkippableFact]
    public void Ansible_lint_finds_nothing_in_its_strictest_profile() =>
        Assert.Contains(
            "Passed with production profile: 0 failure(s), 0 warning(s)",
            Run(_folder.Path, "/usr/bin/ansible-lint", "--offline", "--nocolor", "--profile", "production").Error,
            StringComparison.Ordinal
        );

    [SkippableFact]
    public void Every_module_and_the_role_is_documented_as_it_takes_its_options()
    {
        foreach (var module in new[] { "tmuxagent", "checkout", "tool", "host_info" })
            Run(_folder.Path, "/usr/bin/ansible-doc", "tmuxagent.fleet." + module).MustSucceed();
        Run(_folder.Path, "/usr/bin/ansible-doc", "-t", "role", "tmuxagent.fleet.agent").MustSucceed();

        const string Validator = "/usr/lib/python3/dist-packages/ansible_test/_util/controller/sanity/validate-modules";
        var said = Run(
            Collection,
            "env",
            $"PYTHONPATH={Validator}:{_folder.Path}",
            "/usr/bin/python3",
            Validator + "/validate.py",
            "--format=json",
            "--collection=ansible_collections/tmuxagent/fleet",
            "--collection-version=1.0.0",
            "plugins/modules"
        ).Output;
        using var found = JsonDocument.Parse(said[said.IndexOf('{', StringComparison.Ordinal)..]);
        var errors = found
            .RootElement.EnumerateObject()
            .SelectMany(file => file.Value.GetProperty("errors").EnumerateArray())
            // The project's licence is MIT.
            .Where(error => error.GetProperty("code").GetString() != "missing-gplv3-license")
            .Select(error => error.ToString());
        Assert.Empty(errors);
        Assert.Equal(4, found.RootElement.EnumerateObject().Count());
    }

    [SkippableFact]
    public void The_sanity_tests_that_need_no_network_pass() =>
        Run(
                Collection,
                [
                    "/usr/bin/ansible-test",
                    "sanity",
                    "--python=default",
                    .. SanityTests.SelectMany(test => new[] { "--test", test }),
                ]
            )
            .MustSucceed();

    [SkippableFact]
    public void The_monitoring_of_an_inventory_is_what_Prometheus_takes_and_alerts_when_it_should()
    {
        _folder.Write(
            "hosts.yml",
            "agents:\n  hosts:\n    one:\n      ansible_host: 10.0.0.1\n      agent_config: {orchestrator.metrics_port: 9200}\n    two:\n      agent_config: {orchestrator: {metrics_port: 9201}}\n"
        );
        _folder.Write(
            "play.yml",
            "- hosts: agents\n  gather_facts: false\n  tasks:\n    - ansible.builtin.include_role: {name: tmuxagent.fleet.agent, tasks_from: monitoring}\n      vars: {agent_monitoring_directory: "
                + _folder.At("monitoring")
                + "}\n"
        );
        Run(_folder.Path, "/usr/bin/ansible-playbook", "-i", "hosts.yml", "play.yml").MustSucceed();
        var scrape = File.ReadAllText(_folder.At("monitoring/tmuxagent-scrape.yml"));
        Assert.Contains("\"10.0.0.1:9200\"", scrape, StringComparison.Ordinal);
        Assert.Contains("\"two:9201\"", scrape, StringComparison.Ordinal);
        Run(_folder.At("monitoring"), "promtool", "check", "config", "tmuxagent-scrape.yml").MustSucceed();
        using (var board = JsonDocument.Parse(File.ReadAllText(_folder.At("monitoring/tmuxagent-dashboard.json"))))
            Assert.Equal(7, board.RootElement.GetProperty("panels").GetArrayLength());

        // As the times go on a host is down, all its decisions fail, and a branch waits for a person.
        _folder.Write("monitoring/cases.yml", Cases);
        Run(_folder.At("monitoring"), "promtool", "test", "rules", "cases.yml").MustSucceed();
    }

    private const string Cases = """
        rule_files: [tmuxagent-rules.yml]
        tests:
          - interval: 1m
            input_series:
              - {series: 'up{job="tmuxagent", host="one"}', values: '0x120'}
              - {series: 'up{job="tmuxagent", host="two"}', values: '1x120'}
              - {series: 'orchestrator_decision_errors_total{job="tmuxagent", host="one", branch="b"}', values: '0+2x120'}
              - {series: 'orchestrator_decision_latency_seconds_count{job="tmuxagent", host="one"}', values: '0+1x120'}
              - {series: 'orchestrator_decision_errors_total{job="tmuxagent", host="two", branch="b"}', values: '0+1x120'}
              - {series: 'orchestrator_decision_latency_seconds_count{job="tmuxagent", host="two"}', values: '0+2x120'}
              - {series: 'orchestrator_pending_confirmation_total{job="tmuxagent", host="one", branch="b"}', values: '0x30 1x90'}
            alert_rule_test:
              - {eval_time: 4m, alertname: TmuxagentDown, exp_alerts: []}
              - eval_time: 6m
                alertname: TmuxagentDown
                exp_alerts: [{exp_labels: {severity: critical, job: tmuxagent, host: one}, exp_annotations: {summary: The orchestrator of one does not answer., description: 'There, `tmuxagent service status` says whether it runs, and `tmuxagent doctor` what to type.'}}]
              - eval_time: 30m
                alertname: TmuxagentDecisionsFail
                exp_alerts: [{exp_labels: {severity: warning, host: one}, exp_annotations: {summary: On one more decisions fail than succeed., description: 'There, `tmuxagent doctor --only codex,api,proxy` says why.'}}]
              - {eval_time: 80m, alertname: TmuxagentConfirmationOld, exp_alerts: []}
              - eval_time: 95m
                alertname: TmuxagentConfirmationOld
                exp_alerts: [{exp_labels: {severity: warning, job: tmuxagent, host: one, branch: b}, exp_annotations: {summary: 'On one, branch b has waited for a person for an hour.', description: 'There, `tmuxagent watch` shows what waits.'}}]

        """;

    private ProcessResult Run(string folder, params string[] command) =>
        ProcessRunner.Run(
            new ProcessCommand(command[0], command[1..])
            {
                WorkingDirectory = folder,
                TimeLimit = TimeSpan.FromMinutes(4),
                Environment = new Dictionary<string, string?>
                {
                    ["HOME"] = _folder.At("home"),
                    ["PATH"] = "/usr/bin:/bin:/usr/sbin:/sbin",
                    ["LC_ALL"] = "C.UTF-8",
                    ["ANSIBLE_NOCOLOR"] = "1",
                    ["PYTHONDONTWRITEBYTECODE"] = "1",
                },
            }
        );
}
