using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Manifest;

namespace TmuxAgent.Core.Tests.Manifest;

public class ManifestPathTests
{
    [Theory]
    [InlineData("")]
    [InlineData("/etc/passwd")]
    [InlineData("C:/x")]
    [InlineData("~/x")]
    [InlineData("~root/x")]
    [InlineData("../x")]
    [InlineData("a/../../x")]
    [InlineData("./x")]
    [InlineData("a//x")]
    [InlineData("a/")]
    [InlineData("a\\x")]
    [InlineData("a\nx")]
    [InlineData("a\0x")]
    [InlineData("a\u202ex")]
    [InlineData("a/ x")]
    [InlineData("a /x")]
    [InlineData(".git/hooks/pre-commit")]
    [InlineData("a/.GIT/x")]
    [InlineData("tmuxagent.toml")]
    [InlineData(".tmuxagent/ledger.json")]
    [InlineData(".tmuxagent/Base/x")]
    [InlineData(".tmuxagent/local")]
    public void A_path_that_leaves_the_repository_or_hits_the_tools_records_is_refused(string path) =>
        Assert.NotNull(ManifestPath.Problem(path));

    [Theory]
    [InlineData("run.sh")]
    [InlineData("a b/it's 100% $x ; `中文`/😀.sh")]
    [InlineData(".tmuxagent/bin/codex")]
    [InlineData("..x/y..")]
    [InlineData(".github/x")]
    public void A_plain_path_is_taken(string path) => Assert.Null(ManifestPath.Problem(path));

    [Theory]
    [InlineData("~/.env", true)]
    [InlineData("~/../x", false)]
    [InlineData("~//x", false)]
    [InlineData("~/", false)]
    [InlineData("~", false)]
    [InlineData("~/agent.env", true)]
    [InlineData("~/.config/agents/one.env", true)]
    [InlineData("~/.config/agents/.env", true)]
    [InlineData("~/.ssh/agent.env", false)]
    [InlineData("~/.bashrc", false)]
    [InlineData("~/.config/env", false)]
    [InlineData("~/.config/systemd/user/x.service", false)]
    public void Outside_of_the_repository_an_env_file_is_named_as_one(string path, bool fits) =>
        Assert.Equal(fits, ManifestPath.EnvFileProblem(path) is null);

    [Theory]
    [InlineData("~/.config/systemd/user/x.service", true)]
    [InlineData("~/.config/systemd/user/x.target", true)]
    [InlineData("~/.config/systemd/user/x.timer", false)]
    [InlineData("~/.config/systemd/user/x.service.d/x.service", false)]
    [InlineData("~/.config/systemd/x.service", false)]
    [InlineData("~/.bashrc", false)]
    [InlineData("~/.env", false)]
    public void Outside_of_the_repository_a_unit_is_where_units_are(string path, bool fits) =>
        Assert.Equal(fits, ManifestPath.UnitProblem(path) is null);

    [Theory]
    [InlineData("[outputs]\nrun_script = '../x'", "'../x'")]
    [InlineData("[outputs]\nrun_script = '~/x'", "'~/x'")]
    [InlineData("[outputs]\nrun_script = 'a'\npolicy = \"A\"", "\"A\"")]
    [InlineData("[env]\nfile = '/etc/env'", "'/etc/env'")]
    [InlineData("[env]\nexample = '~/x'", "'~/x'")]
    [InlineData("[env]\nfile = 'a'\nexample = \"a\"", "\"a\"")]
    [InlineData("[env]\nfile = '.env.example'", "'.env.example'")]
    public void The_manifest_refuses_it_at_its_place(string text, string place) =>
        Manifests.Single(text, RuleCatalog.ManifestPath, place);

    [Theory]
    [InlineData("namespace", "A.B-C")]
    [InlineData("namespace", "A..B")]
    [InlineData("namespace", "A.class")]
    [InlineData("namespace", "")]
    [InlineData("class", "A.B")]
    [InlineData("class", "1A")]
    [InlineData("class", "record")]
    public void A_csharp_name_must_be_an_identifier(string name, string value) =>
        Manifests.Single($"[csharp]\n{name} = '{value}'", RuleCatalog.ManifestIdentifier, $"'{value}'");
}
