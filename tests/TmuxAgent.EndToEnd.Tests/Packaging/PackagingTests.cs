using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Packaging;

public class PackagingTests
{
    [Fact]
    public void The_installed_tool_is_a_native_executable()
    {
        var path = Path.GetFullPath(PackedTool.ExecutablePath);
        var magic = new byte[4];
        using (var file = File.OpenRead(path))
            file.ReadExactly(magic);
        Assert.Equal("\u007fELF"u8.ToArray(), magic);
        Assert.Equal("0.2.0\n", ProcessRunner.Run(path, "--version").MustSucceed().Output);
    }

    [Fact]
    public void It_installs_globally_for_a_new_user_from_the_folder_alone()
    {
        _ = PackedTool.ExecutablePath;
        using var user = new UserSandbox();
        var install = user.Prepare(
            "dotnet",
            ["tool", "install", "--global", "tmuxagent", "--add-source", PackedTool.PackageFolder]
        );
        ProcessRunner.Run(install with { TimeLimit = TimeSpan.FromMinutes(3) }).MustSucceed();
        user.Command(Path.Combine(user.Home, ".dotnet", "tools", "tmuxagent"), "init", "--yes").MustSucceed();
        Assert.True(File.Exists(user.At("run_orchestrator.sh")));
    }

    [Fact]
    public void Every_verb_explains_itself()
    {
        var verbs = ProcessRunner
            .Run(PackedTool.ExecutablePath, "--help")
            .MustSucceed()
            .Output.Split("Commands:\n")[1]
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Trim().Split(' ')[0])
            .ToList();
        Assert.Contains("init", verbs);
        Assert.Contains("generate", verbs);
        Assert.Contains("check", verbs);
        // Families of verbs, each of which has the options itself.
        verbs.Remove("env");
        verbs.Remove("config");
        verbs.Remove("service");
        verbs.Remove("tmux");
        verbs.Remove("webhook");
        // They look at no repository.
        verbs.Remove("completion");
        verbs.Remove("help");
        Assert.All(
            verbs,
            verb =>
                Assert.Contains(
                    "--directory",
                    ProcessRunner.Run(PackedTool.ExecutablePath, verb, "--help").MustSucceed().Output,
                    StringComparison.Ordinal
                )
        );
    }
}
