using TmuxAgent.Core.Languages;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Languages;

/// <summary>Values in env files.</summary>
public static class EnvValueEncoder
{
    /// <summary>What stands behind <c>KEY=</c>: the one spelling that all readers of env files read alike.</summary>
    public static EncodedText Value(string text) =>
        PortableForm.TryWrite(text, out var written, out var problem)
            ? EncodedText.Of(written)
            : EncodedText.Refuse(ValuePhrases.ChooseWithout(problem.Describe(ValuePhrases.TheValue)));
}
