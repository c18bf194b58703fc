using System.Text.RegularExpressions;
using TmuxAgent.EndToEnd.Tests.Adoption;
using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Regenerating;

/// <summary>What a person did with the lines of every key of ours × what became of the keys: a second run does nothing, undo brings back every bit.</summary>
public sealed class EnvKeyUndoTests : IDisposable
{
    private static readonly string[] Owned =
    [
        "CODEX_MODEL",
        "CODEX_TIMEOUT_SECONDS",
        "HTTP_PROXY",
        "HTTPS_PROXY",
        "NO_PROXY",
        "APP_MODE",
    ];

    private static readonly (string Name, Func<string, string> Handle)[] Handlings =
    [
        ("untouched", text => text),
        ("commented", text => EachLine(text, "#$0")),
        ("edited", text => EachLine(text, "$1=http://127.0.0.1:9")),
        ("removed", text => EachLine(text, "")),
        ("duplicated", text => EachLine(text, "$0\n$1=http://127.0.0.1:9")),
        ("alias", text => text.Replace("APP_MODE=", "OLD_MODE=", StringComparison.Ordinal)),
    ];

    private static readonly (string Name, string Manifest)[] Changes =
    [
        ("unchanged", Manifest()),
        (
            "changed",
            Manifest("gpt-6", "55", "http://127.0.0.1:7999", "\"localhost\", \".corp\"", mode: Mode("APP_MODE", "b"))
        ),
        ("removed", Manifest(model: "", http: "", noProxy: "", mode: "")),
        ("renamed", Manifest(mode: Mode("APP_STYLE", "a", "\"APP_MODE\", "))),
    ];

    private readonly UserSandbox _user = new();

    public void Dispose() => _user.Dispose();

    [Fact]
    public void Whatever_happened_to_a_key_a_second_run_does_nothing_and_undo_brings_back_every_bit()
    {
        _user.Write("tmuxagent.toml", Manifest());
        _user.Tool("generate").MustSucceed();
        var written = _user.Read(".env");
        Assert.All(Owned, key => Assert.Matches($"(?m)^{key}=.", written));
        foreach (var (handling, handle) in Handlings)
        {
            foreach (var (change, manifest) in Changes)
            {
                File.WriteAllText(_user.At(".env"), handle(written));
                _user.Write("tmuxagent.toml", manifest);
                var problem = FindWrong();
                Assert.True(problem.Length == 0, $"{handling}, {change}: {problem}");
                File.WriteAllText(_user.At(".env"), written);
                _user.Write("tmuxagent.toml", Manifest());
                _user.Tool("generate", "--check").MustSucceed();
            }
        }
    }

    private string FindWrong()
    {
        var before = SnapshotOf.Files(_user);
        var run = _user.Tool("generate");
        if (run.ExitCode != 0)
            return $"exit code {run.ExitCode}: {run.Output}{run.Error}";
        var after = SnapshotOf.Files(_user);
        var again = _user.Tool("generate").MustSucceed();
        // What the person is asked about is said again; nothing is written.
        if (SnapshotOf.Files(_user) != after)
            return $"the second run did something: {again.Output}";
        if (after == before)
            return "";
        _user.Tool("undo").MustSucceed();
        return SnapshotOf.Files(_user) == before ? "" : $"undo did not bring everything back:\n{_user.Read(".env")}";
    }

    private static string EachLine(string text, string replacement) =>
        Regex.Replace(text, $"(?m)^({string.Join('|', Owned)})=.*$", replacement);

    private static string Manifest(
        string model = "gpt-5",
        string timeout = "120",
        string http = "http://127.0.0.1:7890",
        string noProxy = "\"localhost\", \".lan\"",
        string? mode = null
    ) =>
        $"""
            version = 1

            [codex]
            model = "{model}"
            timeout_seconds = {timeout}

            [proxy]
            http = "{http}"
            no_proxy = [{noProxy}]

            {mode ?? Mode("APP_MODE", "a")}
            """;

    private static string Mode(string name, string value, string aliases = "") =>
        $"[env.keys.{name}]\ndefault = \"{value}\"\naliases = [{aliases}\"OLD_MODE\"]\n";
}
