using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.KeyUses;

/// <summary>One place where a program or a configuration file deals with an environment key.</summary>
/// <param name="Name">The key.</param>
/// <param name="Place">Where its name is written; for a name that is put together, the part that is written there.</param>
/// <param name="Kind">What is done with it.</param>
/// <param name="Default">The literal that is taken where the key has no value; null for none.</param>
/// <param name="ReadAs">The idiom, such as <c>os.environ.get</c>.</param>
/// <param name="Spelling">How the name is written at its place, which decides what another name looks like there.</param>
public sealed record KeyUse(
    string Name,
    Location Place,
    KeyUseKind Kind,
    string? Default,
    string ReadAs,
    KeySpelling Spelling
);
