using TmuxAgent.Core.Templating.Encoders;
using TmuxAgent.Core.Templating.Rendering;

namespace TmuxAgent.Core.Templating.Functions;

/// <summary>The encoders as functions for the end of a pipe.</summary>
internal static class EncoderFunctions
{
    private const string PlainTextLanguages = "sh systemd toml env py yaml gitignore conf";

    public static IReadOnlyList<TemplateFunction> All { get; } =
    [
        Words("sh", "sh", ShellEncoder.Word),
        Words("systemd", "systemd", SystemdEncoder.Argument),
        Text("systemd_executable", "systemd", SystemdEncoder.Executable),
        Text("systemd_environment", "systemd", SystemdEncoder.Assignment),
        Text("systemd_path", "systemd", SystemdEncoder.Path),
        Text("systemd_text", "systemd", SystemdEncoder.Text),
        Literal("toml", "toml", LiteralSyntax.Toml),
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

    private static TemplateFunction Text(string name, string languages, Func<string, EncodedText> encode) => new(
        name, 1, 1, arguments => arguments[0] is { } value and not IReadOnlyList<object?>
            ? Result(encode(Values.ToText(value)))
            : Unusable(name, arguments[0]))
    {
        Encodes = languages.Split(' '),
    };

    // A list becomes several words, with blanks between them.
    private static TemplateFunction Words(string name, string languages, Func<string, EncodedText> encode) => new(
        name, 1, 1, arguments =>
        {
            if (arguments[0] is not IReadOnlyList<object?> list)
                return Text(name, languages, encode).Body(arguments);
            var words = new List<string>();
            foreach (var item in list)
            {
                if (item is null or IReadOnlyList<object?>)
                    return Unusable(name, item);
                var word = encode(Values.ToText(item));
                if (word.Refusal is not null)
                    return FunctionResult.Refuse(word.Refusal);
                words.Add(word.Text);
            }
            return FunctionResult.Of(string.Join(" ", words));
        })
    {
        Encodes = languages.Split(' '),
    };

    private static TemplateFunction Literal(string name, string languages, LiteralSyntax syntax) =>
        new(name, 1, 1, arguments => Result(syntax.Encode(arguments[0]))) { Encodes = languages.Split(' ') };

    private static TemplateFunction Comment(string name, string languages, Func<string, string, EncodedText> encode) => new(
        name, 2, 2, arguments => arguments[1] is string prefix
            ? Result(encode(Values.ToText(arguments[0]), prefix))
            : Unusable(name, arguments[1]))
    {
        Encodes = languages.Split(' '),
    };

    private static FunctionResult Result(EncodedText encoded) =>
        encoded.Refusal is null ? FunctionResult.Of(encoded.Text) : FunctionResult.Refuse(encoded.Refusal);

    private static FunctionResult Unusable(string name, object? value) =>
        FunctionResult.Refuse($"`{name}` cannot write {Values.TypeName(value)}. Give it a string or a number, or test for null first.");
}
