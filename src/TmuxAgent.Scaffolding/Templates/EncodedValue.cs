namespace TmuxAgent.Scaffolding.Templates;

/// <summary>What an encoder made: the one kind of text that a hole writes.</summary>
/// <param name="text">The encoded text.</param>
/// <param name="languages">The languages that it is right in.</param>
internal sealed class EncodedValue(string text, IReadOnlyList<string> languages)
{
    /// <summary>The languages that it is right in.</summary>
    public IReadOnlyList<string> Languages { get; } = languages;

    /// <inheritdoc/>
    public override string ToString() => text;
}
