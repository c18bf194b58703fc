using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Security;

/// <summary>Links in the places where version 0.1 kept its records, and on the way to what is written.</summary>
public sealed class LinkTests : IDisposable
{
    private readonly UserSandbox _user = new();

    public LinkTests() => _user.Tool("init", "--yes").MustSucceed();

    public void Dispose() => _user.Dispose();

    [Theory]
    [InlineData(".tmuxagent/local/txn")]
    [InlineData(".tmuxagent/local/undo/1")]
    [InlineData(".tmuxagent/local")]
    public void Mail_behind_a_link_in_the_records_stays(string link)
    {
        var mail = Path.Combine(_user.Home, "Maildir");
        foreach (var folder in new[] { "new", "old" })
        {
            Directory.CreateDirectory(Path.Combine(mail, folder));
            File.WriteAllText(Path.Combine(mail, folder, "1"), "a letter\n");
        }
        Replace(link, mail);
        ChangeManifest();

        _user.Tool("generate");
        _user.Tool("undo");

        Assert.Equal(2, Directory.GetFiles(mail, "*", SearchOption.AllDirectories).Length);
    }

    [Fact]
    public void A_lock_that_is_a_link_does_not_make_its_target()
    {
        var target = Path.Combine(_user.Home, "made");
        Replace(".tmuxagent/local/lock", target);
        ChangeManifest();

        _user.Tool("generate");

        Assert.False(File.Exists(target));
    }

    [Fact]
    public void A_link_of_ones_own_below_home_is_gone_through_and_one_into_the_repository_is_not()
    {
        var dotfiles = Directory.CreateDirectory(Path.Combine(_user.Home, "dotfiles")).FullName;
        var configuration = Path.Combine(_user.Home, ".config");
        File.CreateSymbolicLink(configuration, dotfiles);
        var manifest = _user.Read("tmuxagent.toml");
        _user.Write(
            "tmuxagent.toml",
            manifest.Replace("file = \".env\"", "file = \"~/.config/demo/demo.env\"", StringComparison.Ordinal)
        );

        _user.Tool("generate", "--allow-outside").MustSucceed();
        _user.Tool("env", "set", "LOG_LEVEL=DEBUG").MustSucceed();
        var isWritten = File.Exists(Path.Combine(dotfiles, "demo/demo.env"));
        File.Delete(configuration);
        File.CreateSymbolicLink(configuration, _user.At("src"));
        Directory.CreateDirectory(_user.At("src/demo"));
        var refused = _user.Tool("env", "set", "LOG_LEVEL=DEBUG");

        Assert.True(isWritten);
        Assert.Equal(5, refused.ExitCode);
        Assert.Empty(Directory.GetFileSystemEntries(_user.At("src/demo")));
    }

    private void Replace(string path, string target)
    {
        var file = _user.At(path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        if (Directory.Exists(file))
            Directory.Delete(file, recursive: true);
        File.Delete(file);
        File.CreateSymbolicLink(file, target);
    }

    private void ChangeManifest() =>
        _user.Write(
            "tmuxagent.toml",
            _user.Read("tmuxagent.toml").Replace("metrics_port = 9108", "metrics_port = 9208", StringComparison.Ordinal)
        );
}
