namespace TmuxAgent.Core.KeyUses;

/// <summary>Which extractor reads a file: by its name, its ending, or its first line. A new language is one row.</summary>
public static class SourceLanguages
{
    private static readonly PythonExtractor Python = new();
    private static readonly ShellExtractor Shell = new();
    private static readonly JavaScriptExtractor JavaScript = new();
    private static readonly RubyExtractor Ruby = new();
    private static readonly PhpExtractor Php = new();
    private static readonly UnitExtractor Unit = new();
    private static readonly DockerfileExtractor Dockerfile = new();
    private static readonly MakefileExtractor Makefile = new();
    private static readonly EnvFileExtractor EnvFile = new();
    private static readonly YamlExtractor Yaml = new();
    private static readonly EnvrcExtractor Envrc = new();
    private static readonly CSharpExtractor CSharp = new();
    private static readonly GoExtractor Go = new();
    private static readonly RustExtractor Rust = new();
    private static readonly JavaExtractor Java = new();
    private static readonly KotlinExtractor Kotlin = new();

    private static readonly Row[] Rows =
    [
        new(Python, ["py", "pyi", "pyw"], ["python", "python2", "python3", "pypy3"]),
        new(Shell, ["sh", "bash", "zsh", "ksh", "bats"], ["sh", "bash", "dash", "zsh", "ksh", "bats"]),
        new(
            JavaScript,
            ["js", "mjs", "cjs", "jsx", "ts", "mts", "cts", "tsx"],
            ["node", "deno", "bun", "tsx", "ts-node"]
        ),
        new(CSharp, ["cs", "csx"], ["dotnet"]),
        new(Go, ["go"], []),
        new(Ruby, ["rb", "rake", "gemspec", "ru"], ["ruby"]) { Names = ["Rakefile", "Gemfile", "Vagrantfile"] },
        new(Php, ["php", "phtml"], ["php"]),
        new(Rust, ["rs"], []),
        new(Java, ["java"], []),
        new(Kotlin, ["kt", "kts"], []),
        new(Unit, ["service", "socket", "timer", "mount", "path", "slice", "scope", "target"], []),
        new(Dockerfile, ["dockerfile"], []) { Names = ["Dockerfile", "Containerfile"] },
        new(Yaml, ["yml", "yaml"], []),
        new(Makefile, ["mk"], ["make"]) { Names = ["Makefile", "makefile", "GNUmakefile"] },
        new(Envrc, [], []) { Names = [".envrc"] },
        new(EnvFile, ["env"], []) { Names = [".env"] },
    ];

    private static readonly Dictionary<string, KeyUseExtractor> ByEnding = Index(row => row.Endings);
    private static readonly Dictionary<string, KeyUseExtractor> ByName = Index(row => row.Names);
    private static readonly Dictionary<string, KeyUseExtractor> ByInterpreter = Index(row => row.Interpreters);

    /// <summary>The language of env files, which are no sources.</summary>
    public static string EnvFiles => EnvFile.Language;

    /// <summary>All extractors, one a language.</summary>
    public static IReadOnlyList<KeyUseExtractor> All { get; } = [.. Rows.Select(row => row.Extractor)];

    /// <summary>
    /// The extractor for a path. Null where there is none; <paramref name="askFirstLine"/> then says whether the first line
    /// may name an interpreter.
    /// </summary>
    public static KeyUseExtractor? Of(ReadOnlySpan<char> path, out bool askFirstLine)
    {
        askFirstLine = false;
        var name = path[(path.LastIndexOf('/') + 1)..];
        if (ByName.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var extractor))
            return extractor;
        // `.env.production`, `Dockerfile.dev`
        if (name.StartsWith(".env.", StringComparison.Ordinal))
            return EnvFile;
        if (name.StartsWith("Dockerfile.", StringComparison.Ordinal))
            return Dockerfile;
        var point = name.LastIndexOf('.');
        if (point >= 0)
            return ByEnding.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name[(point + 1)..], out extractor)
                ? extractor
                : null;
        askFirstLine = true;
        return null;
    }

    /// <summary>The extractor for a script by its first line, <c>#!/usr/bin/env python3</c>.</summary>
    public static KeyUseExtractor? OfFirstLine(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith("#!", StringComparison.Ordinal))
            return null;
        var end = text.IndexOfAny('\r', '\n');
        var line = end < 0 ? text : text[..end];
        foreach (var range in line.Split(' '))
        {
            var word = line[range];
            word = word[(word.LastIndexOf('/') + 1)..];
            if (word.Length == 0 || word[0] == '-' || word is "env" || word is "#!" || word.Contains('='))
                continue;
            // `python3.12`
            var point = word.IndexOf('.');
            return ByInterpreter
                .GetAlternateLookup<ReadOnlySpan<char>>()
                .TryGetValue(point < 0 ? word : word[..point], out var extractor)
                ? extractor
                : null;
        }
        return null;
    }

    private static Dictionary<string, KeyUseExtractor> Index(Func<Row, string[]> words) =>
        Rows.SelectMany(row => words(row).Select(word => (word, row.Extractor)))
            .ToDictionary(pair => pair.word, pair => pair.Extractor, StringComparer.Ordinal);

    private sealed record Row(KeyUseExtractor Extractor, string[] Endings, string[] Interpreters)
    {
        public string[] Names { get; init; } = [];
    }
}
