using System.Text.RegularExpressions;
using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Fleet;

/// <summary>What a play came to, by its recap and its tasks.</summary>
/// <param name="result">What ansible-playbook printed.</param>
internal sealed partial class PlayOutput(ProcessResult result)
{
    /// <summary>Everything that was printed.</summary>
    public string Text => result.Output + result.Error;

    /// <summary>What the process returned.</summary>
    public int ExitCode => result.ExitCode;

    /// <summary>A figure of a host's line in the recap, such as <c>changed</c>.</summary>
    public int Count(string host, string what) =>
        Recap().Matches(result.Output).FirstOrDefault(line => line.Groups["host"].Value == host) is { } its
            ? int.Parse(Regex.Match(its.Value, what + "=([0-9]+)").Groups[1].Value)
            : throw new InvalidOperationException($"{host} is not in the recap\n{Text}");

    /// <summary>The unified diffs that were shown for a host: the lines before its own.</summary>
    public string DiffOf(string host) =>
        string.Concat(
            Regex
                .Matches(result.Output, $"(?ms)^diff --git (?:(?!^(?:ok|changed|fatal): ).)*?^changed: \\[{host}\\]")
                .Select(match => match.Value)
        );

    /// <summary>What the units of a host need, as it was printed.</summary>
    public string DueOf(string host) =>
        Regex.Match(result.Output, $"(?s)\\[{host}\\] => {{\\s*\"agent_files.due\": {{(.*?)}}").Groups[1].Value;

    /// <summary>This where the play succeeded; otherwise an exception that shows what it said.</summary>
    public PlayOutput MustSucceed()
    {
        result.MustSucceed();
        return this;
    }

    [GeneratedRegex(@"(?m)^(?<host>\S+)\s+: ok=.*$")]
    private static partial Regex Recap();
}
