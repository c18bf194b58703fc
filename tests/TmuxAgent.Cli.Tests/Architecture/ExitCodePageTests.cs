using System.Reflection;
using System.Text.RegularExpressions;
using TmuxAgent.TestSupport;

namespace TmuxAgent.Cli.Tests.Architecture;

/// <summary>The pages for scripts list exactly the exit codes that there are.</summary>
public partial class ExitCodePageTests
{
    [Theory]
    [InlineData("docs/json.md")]
    [InlineData("docs/zh/json.md")]
    public void Every_exit_code_is_explained(string page) =>
        Assert.Equal(
            typeof(ExitCode)
                .GetFields(BindingFlags.Public | BindingFlags.Static)
                .Select(field => (int)field.GetRawConstantValue()!)
                .Order(),
            CodeInTable()
                .Matches(File.ReadAllText(Path.Combine(RepositoryRoot.Path, page)))
                .Select(match => int.Parse(match.Groups[1].Value))
        );

    [GeneratedRegex("(?m)^\\| ([0-9]+) \\|")]
    private static partial Regex CodeInTable();
}
