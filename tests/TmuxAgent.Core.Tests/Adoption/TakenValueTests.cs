using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Text;
using TmuxAgent.Scaffolding.Adoption;
using TmuxAgent.Scaffolding.Outputs;

namespace TmuxAgent.Core.Tests.Adoption;

public sealed class TakenValueTests
{
    [Fact]
    public void An_orchestrator_file_that_names_no_metrics_has_none()
    {
        var values = Orchestrator(".tmuxagent/orchestrator.toml", "");
        Assert.Equal(false, ValueOf(values, "orchestrator.metrics_port"));
        Assert.Equal("0.0.0.0", ValueOf(values, "orchestrator.metrics_host"));
        Assert.Equal(false, ValueOf(values, "outputs.prompt_delegate"));
    }

    [Theory]
    [InlineData(".tmuxagent/orchestrator.toml", "../words/c.md", "words/c.md")]
    [InlineData("orchestrator.toml", "./words/c.md", "words/c.md")]
    [InlineData(".tmuxagent/orchestrator.toml", "../../c.md", ".tmuxagent/../../c.md")]
    public void A_prompt_is_named_from_the_files_folder(string path, string said, string expected) =>
        Assert.Equal(
            expected,
            ValueOf(Orchestrator(path, $"[prompts]\ncommand = \"{said}\"\n"), "outputs.prompt_command")
        );

    [Fact]
    public void A_value_that_the_reader_refuses_is_left_and_the_rest_is_taken()
    {
        var draft = Draft([
            .. Orchestrator(
                ".tmuxagent/orchestrator.toml",
                "poll_interval = -1\nhistory_lines = 7\n[prompts]\ncommand = \"../../../etc/passwd\"\n"
            ),
        ]);
        Assert.True(draft.Has("orchestrator.history_lines"));
        Assert.Equal(
            ["poll_interval", "prompts.command"],
            draft.Left.Select(value => value.Name).Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("HTTP_PROXY=http://h:1", "proxy.http")]
    [InlineData("https_proxy='http://h:1'", "proxy.http")]
    [InlineData("ALL_PROXY=socks5h://h:1", "proxy.socks")]
    [InlineData("NO_PROXY=a,b", "proxy.no_proxy")]
    [InlineData("CODEX_MODEL=m", "codex.model")]
    [InlineData("CODEX_TIMEOUT_SECONDS=1m", "codex.timeout_seconds")]
    public void An_env_file_says_what_sections_say(string text, string path) =>
        Assert.Equal([path], Draft(Env(text)).Taken.Select(value => value.Path));

    [Theory]
    [InlineData("HTTP_PROXY=http://user:pass@h:1")]
    [InlineData("HTTP_PROXY=${OTHER}")]
    [InlineData("HTTP_PROXY=")]
    [InlineData("ALL_PROXY=http://h:1")]
    [InlineData("CODEX_MODEL=sk-abcdefgh12345678")]
    [InlineData("CODEX_TIMEOUT_SECONDS=soon")]
    public void What_a_manifest_must_not_or_cannot_say_stays_in_the_env_file(string text) =>
        Assert.Empty(Draft(Env(text)).Taken);

    [Fact]
    public void The_first_value_of_a_key_counts()
    {
        var draft = Draft([
            new TakenValue("codex.model", "one", "a", "a"),
            new TakenValue("codex.model", "two", "b", "b"),
        ]);
        Assert.Equal("one", Assert.Single(draft.Taken).Value);
        Assert.Empty(draft.Left);
    }

    [Fact]
    public void A_fleet_says_prefix_socket_agent_model_and_state()
    {
        var values = FleetFile.Read(
            "fleet.toml",
            new SourceText(
                "fleet.toml",
                "[agent]\ncommand = \"true\"\nmodel = \"m\"\n[tmux]\nprefix = \"p-\"\n[state]\ndb = \"~/.x/state.db\"\n"
            )
        );
        Assert.Equal(
            [("sessions.prefix", "p-"), ("sessions.model", "m"), ("sessions.state", "~/.x")],
            values!.Select(value => (value.Path, value.Value as string))
        );
        Assert.Null(FleetFile.Read("fleet.toml", new SourceText("fleet.toml", "[")));
    }

    private static IReadOnlyList<TakenValue> Env(string text) => EnvFileValues.Read(EnvDocument.Parse(".env", text));

    private static IReadOnlyList<TakenValue> Orchestrator(string path, string text) =>
        OrchestratorFile.Read(path, new SourceText(path, text))!;

    private static object? ValueOf(IReadOnlyList<TakenValue> values, string path) =>
        values.Single(value => value.Path == path).Value;

    private static ManifestDraft Draft(IReadOnlyList<TakenValue> values) =>
        ManifestDraft.Of(
            values,
            text =>
                !ManifestReader
                    .Read(new SourceText(AgentManifest.FileName, text), "demo", OutputCatalog.Named, null)
                    .HasErrors
        );
}
