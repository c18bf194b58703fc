using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Text;
using TmuxAgent.Scaffolding.Outputs;
using TmuxAgent.TestSupport;

namespace TmuxAgent.Core.Tests.Manifest;

/// <summary>Holds the committed schemas against the declared keys, and taplo's verdict against the reader's.</summary>
public sealed class ManifestSchemaTests : IDisposable
{
    private const string Regenerate =
        "TMUXAGENT_WRITE_SCHEMA=1 dotnet test tests/TmuxAgent.Core.Tests --filter FullyQualifiedName~ManifestSchemaTests";

    // A value of each kind, at and beyond bounds, that some key takes and some key refuses.
    private static readonly string[] Samples =
    [
        "''",
        "'a'",
        "'a b'",
        "\"a\\nb\"",
        "'-a'",
        "'a.b'",
        "'A_B'",
        "'1a'",
        "'a,b'",
        "'/etc/passwd'",
        "'~/.env'",
        "'../x'",
        "'sub/x.env'",
        "'http://127.0.0.1:1'",
        "'HTTPS://a.example/v1'",
        "'socks5h://[::1]:1080'",
        "'http://u:p@h'",
        "'ftp://h'",
        "'::1'",
        "'auto'",
        "'recommended'",
        "'always'",
        "'on-failure'",
        "'enum'",
        "'duration'",
        "'5m'",
        "'(?<x>.)'",
        "'Größe'",
        "true",
        "false",
        "-1",
        "0",
        "1",
        "1000",
        "65535",
        "65536",
        "1_000_000",
        "1_000_001",
        "0.0",
        "0.5",
        "-0.5",
        "922337203685.0",
        "922337203686.0",
        "[]",
        "['a', 'b']",
        "['']",
        "['a b', 'c,d']",
        "[1]",
        "{ a = 1 }",
        "1979-05-27",
    ];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("tmuxagent.schema.json", true)]
    [InlineData("tmuxagent.local.schema.json", false)]
    public void The_committed_schema_is_what_the_keys_declare(string name, bool isManifest)
    {
        var path = Path.Combine(RepositoryRoot.Path, "docs", "schema", name);
        var schema = isManifest ? ManifestSchema.OfManifest() : ManifestSchema.OfOverlay();
        if (Environment.GetEnvironmentVariable("TMUXAGENT_WRITE_SCHEMA") is { Length: > 0 })
            File.WriteAllText(path, schema);
        Assert.True(
            File.Exists(path) && File.ReadAllText(path) == schema,
            $"{path} is not what the keys declare. Write it anew: {Regenerate}"
        );
    }

    // One file for each sample, since taplo needs a while for each file.
    [Fact]
    public void The_schema_takes_whatever_the_reader_takes()
    {
        var sound = Samples.Select(sample => Everywhere(sample, text => !Manifests.Read(text).HasErrors)).ToList();
        Assert.InRange(sound.Sum(text => text.Split('=').Length), 400, 3000);

        Assert.Empty(RefusedOf([.. sound, FullManifest.Text]));
    }

    // One key of each form is enough, and a value of each type. A date is a string to a schema, and it cannot say that a
    // default must fit the type that is written beside it.
    [Fact]
    public void The_schema_refuses_values_of_a_wrong_type()
    {
        string[] samples = ["'a'", "true", "1", "0.5", "['a']", "{ a = 1 }"];
        var wrong = Keys()
            .Where(at => at.Key != EnvKeyKeys.Default && at.Key != EnvKeyKeys.Example)
            .DistinctBy(at => at.Key.Form)
            .SelectMany(_ => samples, (at, sample) => $"[{at.Section}]\n{at.Key.Name} = {sample}")
            .Where(text => Manifests.Read(text).Findings.Any(finding => finding.Rule == RuleCatalog.ManifestType))
            .ToList();
        Assert.InRange(wrong.Count, 60, 200);

        Assert.Equal(wrong, RefusedOf(wrong));
    }

    [Fact]
    public void The_schema_refuses_values_out_of_bounds_and_unknown_names()
    {
        List<string> wrong =
        [
            "[orchestrator]\npoll_interval = 0",
            "[orchestrator]\ncooldown_seconds = -1",
            "[orchestrator]\nmetrics_port = 65536",
            "[orchestrator]\nmetrics_port = true",
            "[orchestrator]\nmax_commands_per_cycle = 0",
            "[orchestrator]\npython = ''",
            "[sessions]\nprefix = '-a'",
            "[sessions]\nstate = '/var/lib/x'",
            "[codex]\nfake = 'sometimes'",
            "[codex]\nbase_url = 'ftp://h'",
            "[proxy]\nhttp = 'socks5://127.0.0.1:1'",
            "[proxy]\nhttp = 'http://u:p@127.0.0.1:1'",
            "[proxy]\nno_proxy = ['a,b']",
            "[service]\nrestart = 'sometimes'",
            "[service]\nname = 'a@b'",
            "[env.keys.1A]",
            "[env.keys.A]\ntype = 'number'",
            "[env.keys.A]\nrequired = 'maybe'",
            "[outputs]\nrun_script = '~/x'",
            "[csharp]\nclass = 'A B'",
            "[check.severity]\nTMA0602 = 'hint'",
            "[check.severity]\nTMA602 = 'off'",
            "[check.severity]\nall = 'off'",
            "[check.paths.'tests/**']\nTMA0602 = 1",
            "[check.paths.'/x']\nall = 'off'",
            "[proxi]\nhttp = ''",
            "[proxy]\nhtpp = ''",
            "[env.keys.A]\nsecrt = true",
            "[outputs]\nrun = false",
            "proxy = 1",
        ];
        Assert.All(wrong, text => Assert.True(Manifests.Read(text).HasErrors, text));

        Assert.Equal(wrong, RefusedOf(wrong));
    }

    [Fact]
    public void Only_a_manifest_must_say_its_version()
    {
        Assert.Equal(2, RefusedOf(["[project]", "version = 2"], "").Count);
        Assert.Equal(["version = 2"], RefusedOf(["[project]", "version = 2"], "", "tmuxagent.local.schema.json"));
    }

    private static IEnumerable<(string Section, ManifestKey Key)> Keys() =>
        ManifestSections
            .All.SelectMany(section => section.Keys, (section, key) => (section.Name, key))
            .Concat(EnvKeyKeys.All.Select(key => ("env.keys.A", (ManifestKey)key)));

    // Each key with one value, but only where that alone is as it should be.
    private static string Everywhere(string sample, Func<string, bool> isWanted) =>
        string.Concat(
            Keys()
                .Select(at => (at.Section, Key: at.Key.Name))
                .Concat(OutputCatalog.Named.Select(output => (Section: "outputs", Key: output.Id)))
                .Where(at => isWanted($"[{at.Section}]\n{at.Key} = {sample}"))
                .GroupBy(at => at.Section, at => $"{at.Key} = {sample}\n")
                .Select(section => $"[{section.Key}]\n{string.Concat(section)}")
        );

    private List<string> RefusedOf(
        List<string> manifests,
        string begin = "version = 1\n",
        string schema = "tmuxagent.schema.json"
    ) => Taplo.FindRefused(_folder, schema, manifests, begin);
}
