using System.Text;
using TmuxAgent.Core.Collections;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Scaffolding.Diffs;

namespace TmuxAgent.Core.Tests.Planning;

public sealed class UnifiedDiffTests
{
    [Fact]
    public void Nothing_differs_in_the_same_text() =>
        Assert.Empty(UnifiedDiff.Hunks("a\n"u8.ToArray(), "a\n"u8.ToArray()));

    [Fact]
    public void Changes_far_apart_stand_in_hunks_of_their_own()
    {
        var lines = Enumerable.Range(1, 20).Select(i => $"{i}").ToArray();
        var before = string.Join('\n', lines) + "\n";
        var after = before
            .Replace("2\n3\n", "2\nx\n", StringComparison.Ordinal)
            .Replace("\n19\n", "\n", StringComparison.Ordinal);
        Assert.Equal(
            """
            @@ -1,6 +1,6 @@
             1
             2
            -3
            +x
             4
             5
             6
            @@ -16,5 +16,4 @@
             16
             17
             18
            -19
             20
            """,
            Text(before, after)
        );
    }

    [Fact]
    public void A_missing_final_line_end_is_said() =>
        Assert.Equal("@@ -1,1 +1,1 @@\n-a\n\\ No newline at end of file\n+a", Text("a", "a\n"));

    [Fact]
    public void A_new_file_is_all_additions() => Assert.Equal("@@ -0,0 +1,2 @@\n+a\n+b", Text("", "a\nb\n"));

    [Fact]
    public void Values_of_secret_and_unknown_keys_are_masked_and_a_changed_one_says_so()
    {
        var section = new EnvSection(
            ".env",
            ".env.example",
            default,
            EquatableArray.Of(
                new EnvKey("TOKEN", EnvKeyType.String) { Secret = true, Aliases = EquatableArray.Of("TOK") },
                new EnvKey("LEVEL", EnvKeyType.String)
            )
        );
        var lines = new EnvFileDiff(section).Lines(
            "# hidden1\nTOKEN=hidden2\nLEVEL=1\nOTHER=hidden3\njunk hidden4\n"u8.ToArray(),
            "TOKEN=hidden5\nLEVEL=2\n#OTHER=hidden6\n"u8.ToArray()
        );
        var text = string.Join('\n', lines.Select(line => line.Text));
        Assert.DoesNotContain("hidden", text, StringComparison.Ordinal);
        Assert.Contains("-TOKEN=***\n", text, StringComparison.Ordinal);
        Assert.Contains("+TOKEN=*** (the value differs)", text, StringComparison.Ordinal);
        Assert.Contains("+LEVEL=2", text, StringComparison.Ordinal);
    }

    private static string Text(string before, string after) =>
        string.Join(
            '\n',
            UnifiedDiff.Hunks(Encoding.UTF8.GetBytes(before), Encoding.UTF8.GetBytes(after)).Select(line => line.Text)
        );
}
