using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Services;

/// <summary>A codex that does as the real one does, against an API that refuses whoever brings no key.</summary>
public sealed class KeyAndModelTests : ServedTest
{
    private const UnixFileMode Program = (UnixFileMode)0b111_101_101;

    [SkippableFact]
    public void The_key_and_the_model_arrive_and_the_loop_closes()
    {
        using var api = new ModelApi();
        var its = WithCodex(api);
        its.Enable();
        its.Spawn("one");
        // Without a key it is refused, as the real one is.
        ServedRepository.Await(() => api.Asked.Any(request => request.Authorization is null), "codex asked nothing");
        Assert.Empty(api.Models);

        var said = its.Shell("tmuxagent env set OPENAI_API_KEY=-", "sk-marked").MustSucceed().Output;
        TypeDue(its, said);
        its.AwaitSuccess("one");
        Assert.Contains(
            "decided by the API",
            its.Shell($"tmux -L {its.Socket} capture-pane -p -t {its.Prefix}one").MustSucceed().Output,
            StringComparison.Ordinal
        );
        Assert.All(
            api.Asked.Where(request => request.Authorization is not null),
            request => Assert.Equal("Bearer sk-marked", request.Authorization)
        );
        Assert.All(api.Models, model => Assert.Equal("gpt-5-codex", model));

        its.Set("model", "\"another-model\"");
        TypeDue(its, its.Shell("tmuxagent generate").MustSucceed().Output);
        ServedRepository.Await(() => api.Models.Contains("another-model"), "the changed model never arrived");
    }

    [SkippableFact]
    public void The_key_is_in_no_argument_list_and_in_no_log()
    {
        using var api = new ModelApi();
        var its = WithCodex(api);
        its.Shell("tmuxagent env set OPENAI_API_KEY=-", "sk-marked").MustSucceed();
        using var watch = new CommandLineWatch("sk-marked");
        its.Enable();
        its.Spawn("one");
        its.AwaitSuccess("one");
        Assert.NotEmpty(watch.Stop());
        Assert.Empty(watch.Marked);
        Assert.Equal("", its.Shell("grep -rl --exclude environment.bin sk-marked .tmuxagent src").Output);
    }

    [SkippableFact]
    public void A_SOCKS_proxy_without_its_package_ends_the_process_and_an_HTTP_proxy_does_not()
    {
        var its = Make();
        its.Shell("tmuxagent env set WECOM_WEBHOOK=-", "http://127.0.0.1:1/x").MustSucceed();
        File.AppendAllText(its.At(".env"), $"ALL_PROXY=socks5://127.0.0.1:{FreePort.Find()}\n");
        its.Enable();
        its.Spawn("one");
        ServedRepository.Await(() => its.Show("NRestarts", its.Unit + "-runner") != "0", "the runner lives on");
        var said = its.Shell("tmuxagent env set ALL_PROXY=").MustSucceed().Output;
        its.Shell("tmuxagent env set HTTPS_PROXY=http://127.0.0.1:1").MustSucceed();
        TypeDue(its, said);
        its.Spawn("two");
        its.AwaitSuccess("two");
    }

    private ServedRepository WithCodex(ModelApi api)
    {
        var its = Make();
        its.Set("base_url", $"\"{api.Address}\"");
        its.Shell("tmuxagent generate").MustSucceed();
        var codex = its.At(".tmuxagent/bin/codex");
        File.Copy(
            Path.Combine(RepositoryRoot.Path, "tests/TmuxAgent.EndToEnd.Tests/StandIn/codex"),
            codex,
            overwrite: true
        );
        File.SetUnixFileMode(codex, Program);
        return its;
    }

    private static void TypeDue(ServedRepository its, string said)
    {
        var command = said.Split('\n').Single(line => line.Contains("tmuxagent service ", StringComparison.Ordinal));
        its.Shell(command.Trim()).MustSucceed();
    }
}
