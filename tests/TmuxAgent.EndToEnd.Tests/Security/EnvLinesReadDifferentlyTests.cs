using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Security;

/// <summary>
/// Where programs do not agree which characters belong to a line of <c>.env</c>, nothing of it is shown and nothing is
/// edited: what is a key of its own to one program is a piece of a value to another.
/// </summary>
public sealed class EnvLinesReadDifferentlyTests : IDisposable
{
    private const string Secret = "hunter2";

    private readonly UserSandbox _user = new();

    public EnvLinesReadDifferentlyTests() =>
        _user.Write(
            "tmuxagent.toml",
            """
            version = 1
            [env.keys.WORKDIR]
            [env.keys.PORT]
            [env.keys.DB_PASSWORD]
            secret = true
            """
        );

    public void Dispose() => _user.Dispose();

    public static TheoryData<string> Files =>
        [
            $"WORKDIR=C:\\data\\\nDB_PASSWORD={Secret}\n",
            $"WORKDIR=C:\\data\\\nPORT={Secret}\n",
            $"WORKDIR=C:\\data\\\nUNDECLARED={Secret}\n",
            $"DB_PASSWORD=abc\\\nPORT={Secret}\n",
            $"WORKDIR='a\nPORT={Secret}\n",
            $"WORKDIR=\"a\\\"\nPORT={Secret}\n\"\n",
            $"WORKDIR=a;b\\\nPORT={Secret}\n",
        ];

    [Theory]
    [MemberData(nameof(Files))]
    public void Nothing_of_such_a_line_is_shown(string file)
    {
        _user.Write(".env", file);
        string[][] verbs =
        [
            ["env", "list"],
            ["env", "list", "--json"],
            ["env", "get", "WORKDIR"],
            ["env", "get", "PORT"],
            ["check"],
            ["check", "--json"],
            ["diff"],
            ["diff", "--json"],
            ["status"],
            ["generate", "--dry-run"],
        ];
        foreach (var verb in verbs)
        {
            var run = _user.Tool(verb);
            Assert.True(run.ExitCode != 70, run.Error);
            Assert.DoesNotContain(Secret, run.Output + run.Error, StringComparison.Ordinal);
        }
        Assert.Equal(1, _user.Tool("check").ExitCode);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Such_a_line_is_not_edited_and_the_message_names_its_number(string file)
    {
        _user.Write(".env", file);
        string[][] verbs =
        [
            ["env", "set", "WORKDIR=/d"],
            ["env", "unset", "WORKDIR"],
            ["env", "set", "PORT=1"],
            ["env", "unset", "PORT"],
        ];
        foreach (var verb in verbs.Where(verb => Keys(file).Contains(verb[2].Split('=')[0])))
        {
            var run = _user.Tool(verb);
            Assert.Equal(4, run.ExitCode);
            Assert.Matches("[Ll]ine [12]", run.Error);
            Assert.Equal(file, _user.Read(".env"));
        }
    }

    // The third line of that one is inside a quote to most programs, so that its key is no line to edit.
    private static string[] Keys(string file) =>
        file.Contains("\"a\\\"", StringComparison.Ordinal)
            ? ["WORKDIR"]
            : [.. file.Split('\n').Select(line => line.Split('=')[0]).Where(key => key.Length > 1)];

    [Fact]
    public void What_two_programs_take_for_a_key_of_its_own_is_kept()
    {
        var file = $"WORKDIR=C:\\data\\\nDB_PASSWORD={Secret}\n";
        _user.Write(".env", file);
        Assert.Contains("DB_PASSWORD", _user.Tool("env", "list").Output, StringComparison.Ordinal);
        _user.Tool("generate");
        Assert.StartsWith(file, _user.Read(".env"), StringComparison.Ordinal);
        var python = _user
            .Command("python3", "-c", "import dotenv; print(dotenv.dotenv_values('.env')['DB_PASSWORD'])")
            .MustSucceed();
        Assert.Equal(Secret, python.Output.Trim());
    }
}
