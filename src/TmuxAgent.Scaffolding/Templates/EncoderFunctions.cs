using TmuxAgent.Core.Languages;
using TmuxAgent.Scaffolding.Phrases;

namespace TmuxAgent.Scaffolding.Templates;

/// <summary>The encoders as functions for the end of a pipe.</summary>
internal static class EncoderFunctions
{
    private const string PlainTextLanguages = "sh systemd toml env py yaml gitignore conf";

    public static IReadOnlyList<EncoderFunction> All { get; } =
    [
        Words("sh", "sh", ShellEncoder.Word),
        Words("systemd", "systemd", SystemdEncoder.Argument),
        Text("systemd_executable", "systemd", SystemdEncoder.Executable),
        Text("systemd_environment", "systemd", SystemdEncoder.Assignment),
        Text("systemd_path", "systemd", SystemdEncoder.Path),
        Text("systemd_text", "systemd", SystemdEncoder.Text),
        Literal("toml", "toml", LiteralSyntax.Toml),
        Text("toml_key", "toml", StringLiterals.TomlKey),
        Literal("py", "py", LiteralSyntax.Python),
        Literal("cs", "cs", LiteralSyntax.CSharp),
        Text("cs_name", "cs", CSharpNameEncoder.Name),
        Text("env", "env", EnvValueEncoder.Value),
        Literal("yaml", "yaml", LiteralSyntax.Yaml),
        Literal("json", "json yaml", LiteralSyntax.Json),
        Text("gitignore", "gitignore", LineEncoder.GitIgnore),
        Text("word", "conf", LineEncoder.Word),
        Text("prompt", "prompt", LineEncoder.PythonFormat),
        Comment("comment", PlainTextLanguages, CommentEncoder.Lines),
        Comment("xmldoc", "cs", CommentEncoder.XmlDoc),
    ];

    private static EncoderFunction Text(string name, string languages, Func<string, EncodedText> encode) =>
        new(name, 1, languages, values => One(name, values[0], encode));

    // A list becomes several words, with blanks between them.
    private static EncoderFunction Words(string name, string languages, Func<string, EncodedText> encode) =>
        new(
            name,
            1,
            languages,
            values =>
            {
                if (values[0] is not IReadOnlyList<object?> list)
                    return One(name, values[0], encode);
                var words = list.Select(item => One(name, item, encode)).ToList();
                var refused = words.FindIndex(word => word.Refusal is not null);
                return refused >= 0
                    ? words[refused]
                    : EncodedText.Of(string.Join(" ", words.Select(word => word.Text)));
            }
        );

    private static EncoderFunction Literal(string name, string languages, LiteralSyntax syntax) =>
        new(name, 1, languages, values => syntax.Encode(values[0]));

    private static EncoderFunction Comment(string name, string languages, Func<string, string, EncodedText> encode) =>
        new(
            name,
            2,
            languages,
            values =>
                values[1] is string prefix
                    ? One(name, values[0] ?? "", text => encode(text, prefix))
                    : Unusable(name, values[1])
        );

    private static EncodedText One(string name, object? value, Func<string, EncodedText> encode) =>
        ValueText.Of(value) is { } text ? encode(text) : Unusable(name, value);

    private static EncodedText Unusable(string name, object? value) =>
        EncodedText.Refuse(TemplateProblemPhrases.CannotWrite(name, ValueText.TypeName(value)));
}
