using System.Reflection;
using System.Text.RegularExpressions;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Scaffolding.Outputs;

namespace TmuxAgent.Cli.Tests.Phrases;

/// <summary>Walks every text for people: both languages say the same about the same things.</summary>
public partial class CatalogueTests
{
    // What people write in Latin letters in a Chinese sentence: names, and words that programs print or read.
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "agent",
        "ASCII",
        "bash",
        "BOM",
        "bug",
        "C",
        "Claude",
        "CLI",
        "codex",
        "commit",
        "Ctrl",
        "curl",
        "DeepSeek",
        "diff",
        "docker",
        "dotenv",
        "DotNetEnv",
        "env",
        "FakeCodex",
        "git",
        "GitHub",
        "hook",
        "HTTP",
        "journalctl",
        "JSON",
        "KiB",
        "linger",
        "loginctl",
        "markdown",
        "metrics",
        "MiB",
        "Node",
        "npm",
        "pre",
        "proxychains",
        "Python",
        "root",
        "SARIF",
        "shell",
        "socket",
        "SOCKS",
        "socksio",
        "systemd",
        "tar",
        "tmux",
        "tmuxagent",
        "TOML",
        "trap",
        "undo",
        "Unicode",
        "unified",
        "UTF",
        "webhook",
        "WeCom",
        "Windows",
        "worktree",
        "zstd",
    };

    private static readonly Assembly[] Assemblies =
    [
        typeof(Phrase).Assembly,
        typeof(OutputCatalog).Assembly,
        typeof(Machine).Assembly,
    ];

    public static TheoryData<string> Texts => [.. Members().Select(NameOf)];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Both_languages_have_the_text_and_its_arguments(string name)
    {
        foreach (var (phrase, arguments) in Samples(Members().Single(member => NameOf(member) == name)))
        {
            Assert.NotEqual("", phrase.In(Language.English));
            AssertSame(phrase, arguments);
        }
    }

    /// <summary>Both languages say the same about the arguments, each in its own words.</summary>
    internal static void AssertSame(Phrase phrase, string[] arguments)
    {
        var (english, chinese) = (phrase.In(Language.English), phrase.In(Language.Chinese));
        Assert.False(Han().IsMatch(english), $"Chinese in the English text: {english}");
        foreach (var argument in arguments)
            Assert.True(
                english.Contains(argument, StringComparison.Ordinal)
                    == chinese.Contains(argument, StringComparison.Ordinal),
                $"only one language says {argument}:\n{english}\n{chinese}"
            );
        Assert.True(Chinese().IsMatch(chinese), $"no Chinese: {chinese}");
        var left = Words().Matches(Plain(chinese, arguments)).Select(word => word.Value).Where(IsEnglish).ToArray();
        Assert.True(left.Length == 0, $"English is left ({string.Join(", ", left)}): {chinese}");
    }

    private static IEnumerable<MethodInfo> Members() =>
        Assemblies
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type =>
                type.Namespace?.EndsWith(".Phrases", StringComparison.Ordinal) == true && type != typeof(Phrase)
            )
            .SelectMany(type =>
                type.GetMethods(
                    BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly
                )
            )
            .Where(method => method.ReturnType == typeof(Phrase) && !method.Name.StartsWith('<'));

    private static string NameOf(MethodInfo method) =>
        $"{method.DeclaringType!.Name}.{method.Name}({string.Join(',', method.GetParameters().Select(p => p.ParameterType.Name))})";

    // One and several, yes and no: texts differ by them.
    private static IEnumerable<(Phrase Phrase, string[] Arguments)> Samples(MethodInfo method)
    {
        foreach (var flag in new[] { false, true })
        {
            var values = method.GetParameters().Select(parameter => Sample(parameter, flag)).ToArray();
            yield return ((Phrase)method.Invoke(null, values)!, [.. values.SelectMany(Shown)]);
        }
    }

    private static object Sample(ParameterInfo parameter, bool flag)
    {
        var mark = $"«{parameter.Name}»";
        var type = parameter.ParameterType;
        return type == typeof(string) ? mark
            : type == typeof(int) ? (flag ? 1 : 4711)
            : type == typeof(long) ? (flag ? 1L : 4711L)
            : type == typeof(double) ? 4711.5
            : type == typeof(bool) ? flag
            : type == typeof(Phrase) ? Phrase.Verbatim(mark)
            : type.IsAssignableFrom(typeof(string[])) ? new[] { mark, $"«{parameter.Name}2»" }
            : type.IsAssignableFrom(typeof(Phrase[])) ? new[] { Phrase.Verbatim(mark) }
            : throw new NotSupportedException($"{NameOf((MethodInfo)parameter.Member)}: no sample of {type}");
    }

    private static IEnumerable<string> Shown(object value) =>
        value switch
        {
            bool => [],
            IEnumerable<string> texts => texts,
            IEnumerable<Phrase> phrases => phrases.Select(phrase => phrase.ToString()),
            IFormattable number => [number.ToString(null, System.Globalization.CultureInfo.InvariantCulture)],
            _ => [value.ToString()!],
        };

    private static string Plain(string text, string[] arguments) =>
        arguments.Aggregate(
            Code().Replace(text, " "),
            (left, argument) => left.Replace(argument, " ", StringComparison.Ordinal)
        );

    private static bool IsEnglish(string word) => !Names.Contains(word) && word.Any(char.IsLower);

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();

    // A frame around what others say may have nothing but its punctuation.
    [GeneratedRegex(@"[\p{IsCJKUnifiedIdeographs}\p{IsCJKSymbolsandPunctuation}\p{IsHalfwidthandFullwidthForms}]")]
    private static partial Regex Chinese();

    // Commands, options, paths, sections of the manifest; holes and variables of generated scripts, tags of C# comments.
    [GeneratedRegex(
        @"`[^`]*`|\$\(\w+\)|\{[^{}]+\}|\$\{?#?\w+\}?|\b(tmuxagent|codex|chmod) [a-z0-9]+( [a-z]+\b)?|(?<![\w])--?[a-z][\w-]*|[~.]?/[\w./<>-]+|[\w-]+(\.[\w-]+)+|\[[\w.]+\]|<[^>]*>"
    )]
    private static partial Regex Code();

    [GeneratedRegex(@"[A-Za-z][A-Za-z']+")]
    private static partial Regex Words();
}
