using System.Text;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.Tests.Manifest;

/// <summary>
/// Whatever the manifest: no exception, and what comes out is sound, so that no renderer has to check it again.
/// </summary>
public class ManifestRobustnessTests
{
    private static readonly string[] Values =
    [
        "''",
        "'x'",
        "\"a\\nb\"",
        "\"\\u0000\"",
        "'\u2028'",
        "'../x'",
        "'/x'",
        "'a\\b'",
        "1",
        "-1",
        "0",
        "99999999999",
        "1.5",
        "nan",
        "inf",
        "true",
        "false",
        "[]",
        "['']",
        "['a', 'a']",
        "[1]",
        "[[]]",
        "{}",
        "{a = 1}",
        "1979-05-27",
        "'http://u:p@h'",
        "'http://['",
        "'('",
        "'(a+)+$'",
        "'enum'",
        "'duration'",
        "'int'",
        "'list'",
        "'NO_PROXY'",
        "['LEVEL', 'http_proxy']",
        "\"it's $x\"",
        "'recommended'",
    ];

    [Fact]
    public void A_manifest_with_other_values_is_bound_and_sound()
    {
        var lines = FullManifest.Text.Split('\n');
        var random = new Random(5);
        for (var round = 0; round < 2_000; round++)
        {
            var mutated = (string[])lines.Clone();
            for (var edits = random.Next(1, 12); edits > 0; edits--)
            {
                var at = random.Next(mutated.Length);
                var equals = mutated[at].IndexOf('=', StringComparison.Ordinal);
                if (equals > 0)
                    mutated[at] = mutated[at][..equals] + "= " + Values[random.Next(Values.Length)];
            }
            AssertSound(string.Join('\n', mutated));
        }
    }

    [Fact]
    public void A_manifest_with_other_text_never_throws()
    {
        var random = new Random(6);
        for (var round = 0; round < 2_000; round++)
        {
            var text = new StringBuilder(FullManifest.Text);
            for (var edits = random.Next(1, 6); edits > 0; edits--)
            {
                var at = random.Next(text.Length);
                if (random.Next(2) == 0)
                    text.Remove(at, Math.Min(random.Next(1, 20), text.Length - at));
                else
                    text.Insert(at, "[]{}='\",.#\n\\\0é_-A1"[random.Next(18)]);
            }
            AssertSound(text.ToString());
        }
    }

    [Fact]
    public void A_manifest_of_a_thousand_keys_is_read_whole()
    {
        var text = new StringBuilder();
        for (var i = 0; i < 1000; i++)
            text.Append("[env.keys.KEY_")
                .Append(i)
                .Append("]\ntype = 'int'\ndefault = ")
                .Append(i)
                .Append("\naliases = ['OLD_")
                .Append(i)
                .Append("']\n");

        var manifest = Manifests.Sound(text.ToString());

        Assert.Equal(1000, manifest.Env.Keys.Count(k => !k.Implied));
        Assert.Equal("999", Manifests.Key(manifest, "KEY_999").Default);
    }

    private static void AssertSound(string text)
    {
        var document = Manifests.Read(text);
        Assert.All(document.Findings, f => Assert.DoesNotContain('\n', f.Message.ToString()));
        if (document.Manifest is not { } manifest)
        {
            Assert.True(document.HasErrors);
            return;
        }
        Assert.NotEmpty(manifest.Orchestrator.Command);
        Assert.InRange(manifest.Orchestrator.MetricsPort ?? 1, 1, 65535);
        Assert.Superset(
            new HashSet<string> { "localhost", "127.0.0.1", "::1" },
            manifest.Proxy.NoProxy.Select(n => n.ToLowerInvariant()).ToHashSet()
        );
        Assert.NotEqual(manifest.Env.File, manifest.Env.Example);
        Assert.Null(ManifestPath.EnvFileProblem(manifest.Env.File));
        Assert.All(
            manifest.Outputs.Overrides,
            o => Assert.Null(o.Path is null ? null : ManifestPath.UnitProblem(o.Path))
        );
        var names = manifest.Env.Keys.SelectMany(k => k.Aliases.Append(k.Name)).ToList();
        Assert.Equal(names.Distinct(), names);
        Assert.All(names, n => Assert.True(EnvKeyName.IsPortable(n)));
        foreach (var key in manifest.Env.Keys)
        {
            Assert.True(key.Default is null || (!key.Secret && EnvValueCheck.Problem(key, key.Default) is null));
            Assert.True(key.Example is null || EnvValueCheck.Problem(key, key.Example) is null);
            Assert.False(key.Min > key.Max);
        }
    }
}
