using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace TmuxAgent.Generators.Tests.Harness;

/// <summary>An additional file that stands nowhere on disk, with the role that the build file would give it.</summary>
internal sealed class InMemoryFile(string path, string content, string role) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(content, Encoding.UTF8);

    public override string Path => path;

    public string Role => role;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;

    public static InMemoryFile Manifest(string content) => new("/repo/tmuxagent.toml", content, "manifest");

    public static InMemoryFile Env(string content) => new("/repo/.env", content, "env");

    public static InMemoryFile Example(string content) => new("/repo/.env.example", content, "example");
}
