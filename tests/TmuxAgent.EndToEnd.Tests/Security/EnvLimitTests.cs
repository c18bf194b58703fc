using System.Globalization;
using System.Text;
using System.Text.Json;
using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Security;

/// <summary>However large or odd an env file is, what is printed and the time that it takes stay within bounds.</summary>
public sealed class EnvLimitTests : IDisposable
{
    private readonly UserSandbox _user = new();

    public EnvLimitTests() => _user.Write("tmuxagent.toml", "version = 1\n[env]\nprefixes = [\"P_\"]\n");

    public void Dispose() => _user.Dispose();

    [Fact]
    public void Three_million_control_characters_make_few_findings()
    {
        File.WriteAllBytes(_user.At(".env"), new byte[3_000_000]);
        var run = _user.Tool("check");
        Assert.Equal(1, run.ExitCode);
        Assert.InRange(run.Output.Length, 1, 20_000);
    }

    [Theory]
    [InlineData("P_KEY_{0}=1\n", "TMA0202")]
    [InlineData("\u0001{0}\n", "TMA0105")]
    [InlineData("A{0}=b c\n", "TMA0112")]
    public void Findings_of_one_rule_are_counted_when_there_are_too_many(string line, string rule)
    {
        var text = new StringBuilder();
        for (var i = 0; i < 5_000; i++)
            text.AppendFormat(CultureInfo.InvariantCulture, line, i);
        _user.Write(".env", text.ToString());
        var run = _user.Tool("check", "--json");
        Assert.Equal(1, run.ExitCode);
        var findings = JsonDocument
            .Parse(run.Output)
            .RootElement.GetProperty("findings")
            .EnumerateArray()
            .Where(finding => finding.GetProperty("rule").GetString() == rule)
            .Select(finding => finding.GetProperty("message").GetString()!)
            .ToList();
        Assert.Equal(51, findings.Count);
        Assert.Single(findings, message => message.Contains("4950 more", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_beyond_the_limit_is_refused_with_a_message()
    {
        using (var file = File.Create(_user.At(".env")))
            file.SetLength(17 * 1024 * 1024);
        string[][] verbs =
        [
            ["check"],
            ["env", "list"],
            ["env", "set", "A=1"],
        ];
        foreach (var verb in verbs)
        {
            var run = _user.Tool(verb);
            Assert.Equal(2, run.ExitCode);
            Assert.Contains("16 MiB", run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Listing_undeclared_keys_takes_time_in_proportion_to_their_number()
    {
        var few = ListTime(4_000);
        var many = ListTime(40_000);
        Assert.True(many < 20 * few + TimeSpan.FromMilliseconds(300), $"4,000 keys take {few}, 40,000 take {many}");
    }

    private TimeSpan ListTime(int keys)
    {
        _user.Write(".env", string.Concat(Enumerable.Range(0, keys).Select(i => $"UNDECLARED_{i}=value\n")));
        // The best of three: what the machine does besides only ever adds.
        return Enumerable
            .Range(0, 3)
            .Min(_ =>
            {
                var begun = TimeProvider.System.GetTimestamp();
                _user.Tool("env", "list").MustSucceed();
                return TimeProvider.System.GetElapsedTime(begun);
            });
    }
}
