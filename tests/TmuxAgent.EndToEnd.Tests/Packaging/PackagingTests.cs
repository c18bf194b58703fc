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
        var verbs = Verbs();
        Assert.Contains("init", verbs);
        Assert.Contains("env set", verbs);
        // They look at no repository.
        string[] everywhere = ["completion", "help"];
        Assert.All(
            verbs.Where(verb => !everywhere.Contains(verb.Split(' ')[0])),
            verb => Assert.Contains("--directory", Help(verb), StringComparison.Ordinal)
        );
    }

    // Those of a family, such as `env set`, in its place.
    private static List<string> Verbs(string family = "") =>
        Help(family).Split("Commands:\n") is [_, var commands]
            ?
            [
                .. commands
                    .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                    .Where(line => line.StartsWith("  ", StringComparison.Ordinal) && line[2] != ' ')
                    .SelectMany(line => Verbs($"{family} {line.Trim().Split(' ')[0]}".Trim())),
            ]
            : [family];

    private static string Help(string verb) =>
        ProcessRunner
            .Run(PackedTool.ExecutablePath, [.. verb.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"])
            .MustSucceed()
            .Output;
}
