using TmuxAgent.Core.Collections;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Text;
using TmuxAgent.Scaffolding.Outputs;
using TmuxAgent.Scaffolding.Templates;

namespace TmuxAgent.Core.Tests.Planning;

public class OutputRendererTests
{
    private static readonly TemplateSet Templates = new();
    private static readonly RenderContext Here = new("/srv/repo", "/home/user");

    [Fact]
    public void Every_output_has_an_id_and_a_path_of_its_own_and_one_text()
    {
        Assert.Equal(OutputCatalog.All.Count, OutputCatalog.All.Select(output => output.Id).Distinct().Count());
        Assert.Equal(
            OutputCatalog.All.Count,
            OutputCatalog.All.Select(output => output.DefaultPath).Distinct().Count()
        );
        Assert.All(
            OutputCatalog.All,
            output =>
            {
                if (output.Text is null)
                    Assert.Empty(Templates[output.Template].Findings);
                else
                    Assert.Empty(output.Template);
            }
        );
    }

    [Fact]
    public void A_new_manifest_is_read_without_findings_and_means_what_it_was_made_from()
    {
        var asked = Read("version = 1\n") with
        {
            Proxy = new(
                "http://127.0.0.1:7890",
                "socks5://127.0.0.1:7890",
                EquatableArray.Of("localhost", "127.0.0.1", "::1"),
                true
            ),
        };
        var text = OutputRenderer.RenderManifest(asked, path => Templates[path], Here);
        Assert.Empty(text.Findings);
        var read = Read(text.Text);
        Assert.Equal(asked with { Env = read.Env }, read);
        Assert.Equal(["WECOM_", "CODEX_", "TMUX_AGENT_"], read.Env.Prefixes);
        Assert.Equal(
            EquatableArray.Of("WECOM_WEBHOOK_URL"),
            read.Env.Keys.Single(key => key.Name == "WECOM_WEBHOOK").Aliases
        );
    }

    [Fact]
    public void Everything_but_what_needs_a_proxy_a_project_or_folders_is_rendered_by_default()
    {
        var tree = Render(Read("version = 1\n"));
        Assert.Empty(tree.Findings);
        Assert.Equal(
            OutputCatalog.All.Select(output => output.Id).Except(["machine", "proxychains", "csharp"]),
            tree.Files.Select(file => file.OutputId)
        );
        Assert.All(tree.Files, file => Assert.EndsWith("\n", file.Content));
        Assert.All(tree.Files, file => Assert.DoesNotContain('\r', file.Content));
    }

    [Fact]
    public void A_proxy_brings_proxychains_and_false_leaves_FakeCodex_out()
    {
        var tree = Render(Read("version = 1\n[proxy]\nsocks = \"socks5://localhost:7891\"\n[codex]\nfake = false\n"));
        var ids = tree.Files.Select(file => file.OutputId).ToList();
        Assert.DoesNotContain("fake_codex", ids);
        Assert.Contains("\nsocks5 127.0.0.1 7891\n", tree.Files.Single(file => file.OutputId == "proxychains").Content);
    }

    [Fact]
    public void Outputs_go_where_the_manifest_says_and_refer_to_each_other_there()
    {
        var tree = Render(
            Read(
                """
                version = 1
                [outputs]
                run_script = "scripts/dev/run.sh"
                prompt_command = "docs/prompts/next.md"
                policy = false
                [service]
                name = "agent"
                [env]
                file = "~/agent.env"
                """
            )
        );
        Assert.Empty(tree.Findings);
        string ContentOf(string id) => tree.Files.Single(file => file.OutputId == id).Content;
        Assert.Equal("scripts/dev/run.sh", tree.Files.Single(file => file.OutputId == "run_script").Path);
        Assert.Contains("cd -- \"${script%/*}\"/'../..'\n", ContentOf("run_script"));
        Assert.Contains("\"${HOME:-}\" 'agent.env'", ContentOf("environment"));
        Assert.Contains("command = \"../docs/prompts/next.md\"", ContentOf("orchestrator_config"));
        Assert.Equal(".tmuxagent/systemd/agent.service", tree.Files.Single(file => file.OutputId == "service").Path);
        Assert.Contains("\"/srv/repo/scripts/dev/run.sh\"", ContentOf("service"));
        Assert.Equal(
            ".tmuxagent/systemd/agent-runner.service",
            tree.Files.Single(file => file.OutputId == "runner_service").Path
        );
        Assert.Contains("Wants=agent-runner.service\n", ContentOf("service"));
        Assert.Contains("PartOf=agent.service\n", ContentOf("runner_service"));
        Assert.DoesNotContain("agent.env", ContentOf("gitignore"));
        Assert.DoesNotContain(tree.Files, file => file.OutputId == "policy");
    }

    [Fact]
    public void Only_machine_local_outputs_depend_on_where_the_repository_is()
    {
        var manifest = Read("version = 1\n");
        var here = Render(manifest);
        var there = OutputRenderer.Render(manifest, path => Templates[path], new RenderContext("/other", "/root"));
        var different = here.Files.Zip(there.Files).Where(pair => pair.First != pair.Second).Select(pair => pair.First);
        Assert.Equal(here.Files.Where(file => file.MachineLocal && file.OutputId != "fake_codex"), different);
    }

    [Fact]
    public void A_repository_path_that_a_unit_cannot_hold_is_refused_with_the_reason()
    {
        var tree = OutputRenderer.Render(
            Read("version = 1\n"),
            path => Templates[path],
            new RenderContext("/srv/a\nb", "/home/user")
        );
        Assert.DoesNotContain(tree.Files, file => file.OutputId == "service");
        Assert.All(
            tree.Findings,
            finding =>
                Assert.True(
                    finding.Location.Path
                        is "templates/service/orchestrator.service.sbn"
                            or "templates/service/runner.service.sbn",
                    finding.Location.Path
                )
        );
        Assert.Contains(
            tree.Findings,
            finding => finding.Message.ToString().Contains("line end", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_example_holds_no_value_of_a_secret_and_every_key_once()
    {
        var manifest = Read(OutputRenderer.RenderManifest(Read("version = 1\n"), path => Templates[path], Here).Text);
        var lines = Render(manifest).Files.Single(file => file.OutputId == "env_example").Content.Split('\n');
        Assert.Contains("CODEX_MODEL=gpt-5-codex", lines);
        Assert.Contains("#OPENAI_API_KEY=", lines);
        foreach (var key in manifest.Env.Keys)
            Assert.Single(lines, line => line.TrimStart('#').StartsWith(key.Name + "=", StringComparison.Ordinal));
    }

    private static DesiredTree Render(AgentManifest manifest) =>
        OutputRenderer.Render(manifest, path => Templates[path], Here);

    private static AgentManifest Read(string text)
    {
        var document = ManifestReader.Read(
            new SourceText(AgentManifest.FileName, text),
            "example",
            OutputCatalog.Named
        );
        Assert.Empty(document.Findings);
        return document.Manifest!;
    }
}
