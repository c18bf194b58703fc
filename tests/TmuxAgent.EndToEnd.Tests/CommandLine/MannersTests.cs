using System.Text.RegularExpressions;
using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.CommandLine;

public sealed class MannersTests : IDisposable
{
    private readonly UserSandbox _user = new();

    public void Dispose() => _user.Dispose();

    [SkippableFact]
    public void The_manual_page_is_valid_and_names_every_verb()
    {
        Skip.If(ProcessRunner.Find("mandoc") is null, "mandoc is not installed");
        var page = _user.Tool("help", "--man").MustSucceed().Output;
        _user.Write("tmuxagent.1", page);
        var lint = _user.Command("mandoc", "-T", "lint", "-W", "style", "tmuxagent.1");
        Assert.Equal("", lint.Output + lint.Error);
        // Bold is a letter over itself.
        var shown = Regex.Replace(_user.Command("mandoc", "-T", "utf8", "tmuxagent.1").MustSucceed().Output, ".\b", "");
        foreach (var verb in new[] { "init", "generate", "env set", "config get", "undo", "uninstall" })
            Assert.Contains($"tmuxagent {verb}", shown, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("", true)]
    [InlineData("1", false)]
    public void Colours_are_left_out_where_NO_COLOR_says_so(string value, bool expected)
    {
        Skip.If(ProcessRunner.Find("script") is null, "script is not installed");
        _user.Environment["NO_COLOR"] = value;
        _user.Environment["TERM"] = "xterm";
        var run = _user.Command("script", "-qec", $"'{PackedTool.ExecutablePath}' init --yes --dry-run", "/dev/null");
        Assert.Contains("create", run.Output, StringComparison.Ordinal);
        Assert.Equal(expected, run.Output.Contains("\u001b[32m", StringComparison.Ordinal));
    }

    [SkippableTheory]
    [InlineData("--help")]
    [InlineData("help env set")]
    [InlineData("init --yes --dry-run")]
    public void On_forty_columns_no_line_is_broken_within_a_word(string verb)
    {
        Skip.If(ProcessRunner.Find("script") is null, "script is not installed");
        _user.Environment["NO_COLOR"] = "1";
        _user.Environment["TERM"] = "xterm";
        var run = _user.Command("script", "-qec", $"stty cols 40; '{PackedTool.ExecutablePath}' {verb}", "/dev/null");
        var wide = run
            .Output.Split('\n')
            .Select(line => line.TrimEnd('\r'))
            .TakeWhile(line => line != "Next:")
            .Where(line => line.Length > 40 && line.Trim().Contains(' ', StringComparison.Ordinal));
        Assert.Empty(wide);
        Assert.NotEqual("", run.Output);
    }
}
