using System.Text;
using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Secrets;

/// <summary>
/// Marked secrets go in by every way there is, every verb runs, and no marker is found anywhere but in <c>.env</c>:
/// not in what is printed, not in a file, not in a command line of any process.
/// </summary>
public sealed class SecretsStaySecretTests : IDisposable
{
    private const string Marker = "MARKED-SECRET-7f3a";

    // Every verb with the options that change what it prints.
    private static readonly string[][] Runs =
    [
        ["init", "--yes"],
        ["init", "--yes", "--json"],
        ["generate", "--dry-run"],
        ["generate", "--dry-run", "--json"],
        ["generate", "--check"],
        ["generate", "--json"],
        ["diff"],
        ["diff", "--json"],
        ["check"],
        ["check", "--json"],
        ["status"],
        ["status", "--json"],
        ["env", "list"],
        ["env", "list", "--json"],
        ["env", "get", "OPENAI_API_KEY"],
        ["env", "set", "CODEX_MODEL=other"],
        ["generate"],
        ["env", "unset", "WECOM_WEBHOOK"],
        ["undo", "--list"],
        ["undo", "--list", "--json"],
        ["undo"],
        ["undo", "--json"],
        ["generate"],
    ];

    private readonly UserSandbox _user = new();

    public void Dispose() => _user.Dispose();

    [Fact]
    public void No_marker_leaves_the_env_file()
    {
        using var watch = new CommandLineWatch(Marker);
        _user.Write(
            ".env",
            $"OPENAI_API_KEY='{Marker}-old'\nUNDECLARED_TOKEN={Marker}-own\nWECOM_WEBHOOK_URL=https://example.invalid/?key={Marker}-hook\n"
        );
        Check(
            ["init", "--yes", "--set", "OPENAI_API_KEY=-"],
            _user.ToolWithInput($"{Marker}-new\n", "init", "--yes", "--set", "OPENAI_API_KEY=-")
        );
        Check(
            ["env", "set", "APPROVAL_SECRET=-"],
            _user.ToolWithInput($"{Marker}-set", "env", "set", "APPROVAL_SECRET=-")
        );
        foreach (var arguments in Runs)
            Check(arguments, _user.Tool(arguments));
        Assert.Contains(Marker, _user.Read(".env"), StringComparison.Ordinal);
        Assert.Contains(watch.Stop(), line => line.Contains("tmuxagent", StringComparison.Ordinal));
        Assert.Empty(watch.Marked);
    }

    [Fact]
    public void No_marker_is_in_the_message_for_a_value_that_cannot_be_stored()
    {
        _user.Tool("init", "--yes").MustSucceed();
        var run = _user.ToolWithInput($"{Marker}'\"$", "env", "set", "OPENAI_API_KEY=-");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("OPENAI_API_KEY", run.Error, StringComparison.Ordinal);
        Check(["env", "set"], run);
    }

    [Fact]
    public void No_marker_is_in_the_message_for_a_value_of_the_wrong_type()
    {
        var run = _user.ToolWithInput($"{Marker} is no url", "init", "--yes", "--set", "WECOM_WEBHOOK=-");
        Assert.Equal(2, run.ExitCode);
        Check(["init"], run);
    }

    private void Check(string[] arguments, ProcessResult run)
    {
        var what = string.Join(' ', arguments);
        Assert.True(run.ExitCode != 70, $"{what}: {run.Error}");
        Assert.False(run.Output.Contains(Marker, StringComparison.Ordinal), $"stdout of: {what}");
        Assert.False(run.Error.Contains(Marker, StringComparison.Ordinal), $"stderr of: {what}");
        Assert.Equal([], FilesWithMarker(what));
    }

    // Backups of the env file are the one other place: private, outside of the repository, and what undo restores from.
    private List<string> FilesWithMarker(string what) =>
        [
            .. Directory
                .EnumerateFiles(
                    _user.Home,
                    "*",
                    new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }
                )
                .Where(path => path != _user.At(".env") && !IsPrivateBackup(path))
                .Where(path =>
                    Encoding.UTF8.GetString(File.ReadAllBytes(path)).Contains(Marker, StringComparison.Ordinal)
                )
                .Select(path => $"{what}: {path}"),
        ];

    private bool IsPrivateBackup(string path) =>
        path.StartsWith(Path.Combine(_user.Home, ".local/state/tmuxagent/"), StringComparison.Ordinal)
        && File.GetUnixFileMode(path) == (UnixFileMode.UserRead | UnixFileMode.UserWrite);
}
