using System.Text;
using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Adoption;

/// <summary><c>init</c> where an env file of 300 lines has grown for years, in every dialect that readers of env files know.</summary>
public sealed class LongEnvFileTests : IDisposable
{
    private static readonly string[] Dialects =
    [
        "# The main proxy.",
        "HTTP_PROXY=\"http://127.0.0.1:17890\"",
        "export HTTPS_PROXY='http://127.0.0.1:17890'",
        "ALL_PROXY=http://127.0.0.1:17890",
        "no_proxy=localhost,127.0.0.1,::1,.corp",
        "",
        "export CODEX_MODEL=gpt-5-mini # the small one",
        "CODEX_TIMEOUT_SECONDS=2m",
        "OPENAI_API_KEY=sk-one_of_many_dialects_4711",
        "export WECOM_WEBHOOK_URL=https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0",
        "# ------ database ------",
        "# Where orders are kept.",
        "# password: hunter2",
        "DB_URL=postgres://shop:pa55word@db.corp/orders",
        "DB_POOL = 12",
        "DB_TIMEOUT=1500ms",
        "DB_PORT='5432'",
        "DB_HOST=db.corp",
        "# Where orders are kept on this machine.",
        "DB_DIR=/var/lib/orders",
        "DEBUG=yes",
        "RATIO=0.75",
        "GREETING=\"two words\"",
        "MULTI=\"first",
        "second\"",
        "EXPANDED=\"${HOME}/x\"",
        "EMPTY=",
        "TWICE=1",
        "TWICE=two",
        "#OLD=gone",
        "SESSION_SIGNING=9f86d081884c7d659a2feaa0c55ad015",
        "lower_case=x",
        "PATH=/usr/bin:/bin",
    ];

    // What no reader understands may be the rest of a value above, and so may all that follows.
    private static readonly string[] Last = ["账户=余额", "this is no assignment", "AFTER_JUNK=1"];

    private readonly UserSandbox _user = new();

    public void Dispose() => _user.Dispose();

    [Theory]
    [InlineData("\n", false)]
    [InlineData("\r\n", true)]
    public void It_becomes_a_manifest_keeps_its_values_and_gives_away_no_secret(string lineEnd, bool hasMark)
    {
        var plain = Enumerable.Range(0, 300 - Dialects.Length - Last.Length).Select(n => $"APP_{n:000}='value {n}'");
        string[] lines = [.. Dialects, .. plain, .. Last];
        var text = string.Join(lineEnd, lines) + lineEnd;
        File.WriteAllText(_user.At(".env"), text, new UTF8Encoding(hasMark));
        _user.Command("chmod", "600", ".env").MustSucceed();
        var before = SnapshotOf.Files(_user);

        var run = _user.Tool("init", "--yes").MustSucceed();
        var manifest = _user.Read("tmuxagent.toml");
        Assert.All(
            [
                "http = \"http://127.0.0.1:17890\"",
                "no_proxy = [\"localhost\", \"127.0.0.1\", \"::1\", \".corp\"]",
                "model = \"gpt-5-mini\"",
                "timeout_seconds = 120",
            ],
            line => Assert.Contains("\n" + line + "\n", manifest, StringComparison.Ordinal)
        );
        AssertDeclared(manifest, "DB_URL", "type = \"url\"\nsecret = true\n");
        AssertDeclared(manifest, "DB_TIMEOUT", "type = \"duration\"\n");
        AssertDeclared(manifest, "DB_PORT", "type = \"port\"\n");
        AssertDeclared(manifest, "DB_HOST", "type = \"host\"\n");
        AssertDeclared(
            manifest,
            "DB_DIR",
            "type = \"path\"\ndescription = \"Where orders are kept on this machine.\"\n"
        );
        AssertDeclared(manifest, "RATIO", "type = \"float\"\n");
        AssertDeclared(manifest, "SESSION_SIGNING", "secret = true\n");
        AssertDeclared(manifest, "APP_250", "");
        Assert.All(
            ["PATH", "OLD", "HTTP_PROXY", "WECOM_WEBHOOK_URL", "second", "账户", "AFTER_JUNK"],
            name => Assert.DoesNotContain($"\n[env.keys.{name}]\n", manifest, StringComparison.Ordinal)
        );
        Assert.All(
            ["sk-one", "0f1e2d3c", "pa55word", "hunter2", "9f86d08"],
            secret =>
            {
                Assert.DoesNotContain(secret, manifest, StringComparison.Ordinal);
                Assert.DoesNotContain(secret, _user.Read(".env.example"), StringComparison.Ordinal);
                Assert.DoesNotContain(secret, run.Output + run.Error, StringComparison.Ordinal);
            }
        );
        var env = _user.Read(".env").Split('\n').Select(line => line.TrimEnd('\r')).ToArray();
        Assert.All(
            lines.Where(line => !line.Contains("WECOM_WEBHOOK_URL", StringComparison.Ordinal)),
            line => Assert.Contains(line, env)
        );

        var after = SnapshotOf.Files(_user);
        _user.Tool("init", "--yes").MustSucceed();
        _user.Tool("generate").MustSucceed();
        Assert.Equal(after, SnapshotOf.Files(_user));
        Assert.Equal(0, _user.Tool("generate", "--check").ExitCode);
        _user.Tool("undo", "--yes").MustSucceed();
        Assert.Equal(before, SnapshotOf.Files(_user));
    }

    [Fact]
    public void A_committed_example_declares_its_keys_and_is_written_from_the_manifest_then()
    {
        _user.Write(
            ".env.example",
            "# Where orders are kept.\nDB_URL=postgres://db/orders\n\n# Items on a page.\n# PAGE_SIZE=20\nSTRIPE_KEY=sk_test_put_yours_here\nLOG_LEVEL=INFO\n"
        );
        _user.Tool("init", "--yes").MustSucceed();
        var manifest = _user.Read("tmuxagent.toml");
        AssertDeclared(
            manifest,
            "DB_URL",
            "type = \"url\"\nexample = \"postgres://db/orders\"\ndescription = \"Where orders are kept.\"\n"
        );
        AssertDeclared(manifest, "STRIPE_KEY", "secret = true\n");
        Assert.Contains("\n[env.keys.PAGE_SIZE]\n", manifest, StringComparison.Ordinal);
        Assert.Contains("#DB_URL=postgres://db/orders", _user.Read(".env.example"), StringComparison.Ordinal);
        Assert.DoesNotContain("sk_test", manifest, StringComparison.Ordinal);
        Assert.Equal(0, _user.Tool("generate", "--check").ExitCode);
    }

    private static void AssertDeclared(string manifest, string name, string beginning) =>
        Assert.Matches(
            $@"\n# Inferred from \.env(\.example)?; correct it where it is wrong\.\n\[env\.keys\.{name}\]\n{System.Text.RegularExpressions.Regex.Escape(beginning)}",
            manifest
        );
}
