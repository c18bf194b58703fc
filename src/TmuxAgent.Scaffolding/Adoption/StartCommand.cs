using System.Text;
using TmuxAgent.Scaffolding.Outputs;

namespace TmuxAgent.Scaffolding.Adoption;

/// <summary>How a script that a person wrote by hand starts the orchestrator.</summary>
/// <param name="Python">Its interpreter.</param>
/// <param name="Words">Program and arguments, with <c>{python}</c> for the interpreter.</param>
/// <param name="Proxychains">Whether it goes through proxychains.</param>
public sealed record StartCommand(string Python, IReadOnlyList<string> Words, bool Proxychains)
{
    /// <summary>The command of a script; null where it is none that <see cref="HandWritten"/> recognises.</summary>
    public static StartCommand? In(byte[]? script)
    {
        if (script is null || !HandWritten.IsFor(OutputCatalog.RunScript.Id, script))
            return null;
        var line = HandWritten
            .StatementsOf(Encoding.UTF8.GetString(script))
            .LastOrDefault(statement => statement.StartsWith("exec ", StringComparison.Ordinal));
        var words = (line ?? "").Split([' '], StringSplitOptions.RemoveEmptyEntries).Skip(1).ToList();
        var python = words.FindIndex(word => RelativePath.NameOf(word).StartsWith("python", StringComparison.Ordinal));
        return python < 0
            ? null
            : new StartCommand(words[python], ["{python}", .. words.Skip(python + 1)], Proxychains: python > 0);
    }
}
