using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Core.Rules;

namespace TmuxAgent.Cli.Probes.Health;

/// <summary>
/// The last guard: no probe puts a secret into its words, but a program that it starts, or a name that it reads, might.
/// </summary>
internal sealed class SecretMask
{
    // A shorter value is part of too many words.
    private const int ShortestSecret = 4;
    private const int ShortestOther = 8;

    private readonly string[] _hidden;

    public SecretMask(HealthScene scene)
    {
        var section = scene.Manifest.Env;
        var mask = new EnvValueMask(section);
        var secret = section.Keys.Where(key => key.Secret).Select(key => key.Name).ToHashSet(StringComparer.Ordinal);
        var values = scene
            .EnvValues.Where(pair => mask.Hides(pair.Key, pair.Value))
            .Concat(scene.Machine.Variables.Where(pair => IsLikelySecret(pair.Key, pair.Value, section)))
            .SelectMany(pair => Parts(pair.Value).Select(part => (part, IsDeclared: secret.Contains(pair.Key))))
            .Where(part => part.part.Length >= (part.IsDeclared ? ShortestSecret : ShortestOther))
            .Select(part => part.part)
            .Concat(ProxySettings.Keys.Select(key => PasswordIn(new ProxySettings(scene.Shell).Find(key))));
        // The longest first: one secret may be a part of another.
        _hidden = [.. values.Where(value => value.Length > 0).Distinct().OrderByDescending(value => value.Length)];
    }

    /// <summary>What is hidden, the longest first.</summary>
    public IReadOnlyList<string> Secrets => _hidden;

    /// <summary>The report with every secret hidden.</summary>
    public ProbeReport Hide(ProbeReport report) =>
        report with
        {
            Findings =
            [
                .. report.Findings.Select(finding =>
                    finding with
                    {
                        Reason = Hide(finding.Reason),
                        Cause = Hide(finding.Cause),
                        Advice = Hide(finding.Advice),
                        Command = Hide(finding.Command),
                    }
                ),
            ],
        };

    /// <summary>The phrase with every secret hidden, in every language.</summary>
    public Phrase Hide(Phrase phrase) => phrase.Map(Hide);

    /// <summary>The text with every secret hidden.</summary>
    public string Hide(string text) =>
        _hidden.Aggregate(text, (shown, value) => shown.Replace(value, EnvValueMask.Hidden, StringComparison.Ordinal));

    // PWD and XDG_SESSION_PATH are no passwords.
    private static bool IsLikelySecret(string name, string value, EnvSection section) =>
        !value.StartsWith('/') && SecretNames.Suggest(name, section);

    // Of a value over several lines each line counts.
    private static IEnumerable<string> Parts(string value) => value.Split('\n').Prepend(value);

    private static string PasswordIn(string? proxy) =>
        proxy is null || ProxyAddress.Parse(proxy) is not { Password.Length: >= ShortestSecret } address
            ? ""
            : address.Password;
}
