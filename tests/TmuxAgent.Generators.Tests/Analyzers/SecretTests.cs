using TmuxAgent.Generators.Tests.Harness;

namespace TmuxAgent.Generators.Tests.Analyzers;

public class SecretTests
{
    private const string Key = "1a2b3c4d-5e6f-7a8b-9c0d-e1f2a3b4c5d6";

    [Theory]
    [InlineData($"""Console.WriteLine("https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key={Key}");""")]
    [InlineData($"""Console.WriteLine("https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=" + "{Key}");""")]
    [InlineData("""Console.WriteLine("https://hooks.slack.com/services/T0AB12CD3/B0EF45GH6/aBcDeFgH1jKlMnOp");""")]
    public async Task A_webhook_URL_with_its_key_is_an_error_without_its_text(string statement)
    {
        var found = Assert.Single(
            (await TestProject.WithStatements(statement).Diagnose()).Where(d => d.Id == "TMA0505")
        );
        Assert.DoesNotContain(Key, found.GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        """Console.WriteLine("https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx");"""
    )]
    [InlineData("""Console.WriteLine("https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=YOUR_KEY_GOES_HERE");""")]
    [InlineData("""Console.WriteLine("https://example.com/?key=1a2b3c4d5e6f7a8b9c0d");""")]
    public async Task A_placeholder_is_no_secret(string statement) =>
        Assert.DoesNotContain(await TestProject.WithStatements(statement).Diagnose(), d => d.Id == "TMA0505");

    [Fact]
    public async Task The_value_of_a_declared_secret_is_found_and_never_repeated()
    {
        var project = TestProject
            .WithStatements("""Console.WriteLine("see https://hooks.example/s3cr3t-marker now");""")
            .With(
                InMemoryFile.Manifest(TestProject.Manifest),
                InMemoryFile.Env("WECOM_WEBHOOK='https://hooks.example/s3cr3t-marker'\nMETRICS_PORT=9108\n")
            );

        var found = Assert.Single((await project.Diagnose()).Where(d => d.Id == "TMA0505"));
        Assert.Contains("'WECOM_WEBHOOK'", found.GetMessage(), StringComparison.Ordinal);

        var (compilation, _) = project.Generate();
        Assert.All(
            await project.Diagnose(),
            d => Assert.DoesNotContain("s3cr3t", d.ToString(), StringComparison.Ordinal)
        );
        Assert.All(
            compilation.SyntaxTrees.Skip(1),
            tree => Assert.DoesNotContain("s3cr3t", tree.ToString(), StringComparison.Ordinal)
        );
    }
}
