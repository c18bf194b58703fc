using System.Text;
using System.Text.RegularExpressions;
using TmuxAgent.Scaffolding.Outputs;

namespace TmuxAgent.Scaffolding.Adoption;

/// <summary>
/// Recognises files that a person wrote by hand for the very purpose of an output, by what they consist of: nothing but the
/// lines of such a file, so that replacing it loses no step of the person's own.
/// </summary>
public static class HandWritten
{
    private const int Longest = 1 << 14;

    private static readonly Dictionary<string, Form> Forms = new(StringComparer.Ordinal)
    {
        [OutputCatalog.RunScript.Id] = new(
            ["tmux_agent", "exec "],
            Shell + @"|exec (proxychains4? (-q )?)?[\w./~-]*python[\d.]* -m [\w.]*tmux_agent[\w.]*( [\w./~=-]+)*"
        ),
        [OutputCatalog.Diagnose.Id] = new(
            ["codex", "WECOM_WEBHOOK", "/metrics"],
            Shell
                + @"|(echo|printf|nc|curl|codex|command -v|test|tee|head|sleep|kill|wait) ?.*|-[dHX] .*|\|\| .*|\w+=\$!|[\w./~-]*python[\d.]* -m [\w.]*tmux_agent.*&"
        ),
        [OutputCatalog.TestWeCom.Id] = new(
            ["WECOM_WEBHOOK", "msgtype", ".post("],
            @"import [\w, ]+|from [\w.]+ import [\w, ]+|\w+ ?= ?(os\.(environ|getenv)|requests|httpx|json|\{).*|assert .*|""\w+"": .*|[\]})]+,?|\w+\.raise_for_status\(\)|print\(.*\)"
        ),
        [OutputCatalog.FakeCodex.Id] = new(
            ["FakeCodex"],
            Shell + @"|\w+=(""[^""`]*""|\S+)|(echo|printf) [^;&|`]*|sleep [\d.]+|exit \d+"
        ),
        [OutputCatalog.Service.Id] = new(
            ["[Service]", "tmux_agent"],
            @"\[(Unit|Service|Install)\]|(Description|Documentation|After|Wants|Type|EnvironmentFile|Environment|WorkingDirectory|Restart|RestartSec|WantedBy|StandardOutput|StandardError)=.*|ExecStart=\S*(python[\d.]*|proxychains4.*) -m [\w.]*tmux_agent.*"
        ),
    };

    private const string Shell =
        @"set [-+]\w+( \w+)?|set -a ?(&&|;) ?(source|\.) \S+ ?(&&|;) ?set \+a|(source|\.) \S+|cd ""?[\w./${}()~ -]+""?|export PATH=\S+|PATH=\S+";

    /// <summary>Whether a file is one that its output is written to replace.</summary>
    public static bool IsFor(string outputId, byte[] content)
    {
        if (content.Length > Longest || !Forms.TryGetValue(outputId, out var form))
            return false;
        var text = Encoding.UTF8.GetString(content);
        return form.Marks.All(mark => text.IndexOf(mark, StringComparison.Ordinal) >= 0)
            && StatementsOf(text).All(form.Fits);
    }

    // Without comments, and with lines joined that a backslash joins.
    internal static IEnumerable<string> StatementsOf(string text) =>
        text.Replace("\r\n", "\n")
            .Replace("\\\n", " ")
            .Split('\n')
            .Select(line => string.Join(" ", line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)))
            .Where(line => line.Length > 0 && line[0] != '#');

    private sealed class Form(string[] marks, string statements)
    {
        private readonly Regex _statement = new(
            $"^(?:{statements})$",
            RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
            TimeSpan.FromMilliseconds(250)
        );

        public string[] Marks { get; } = marks;

        public bool Fits(string statement)
        {
            try
            {
                return _statement.IsMatch(statement);
            }
            catch (RegexMatchTimeoutException)
            {
                return false;
            }
        }
    }
}
