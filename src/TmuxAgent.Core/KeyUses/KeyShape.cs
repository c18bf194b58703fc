namespace TmuxAgent.Core.KeyUses;

/// <summary>Tells by its spelling whether a word is likely the name of an environment key.</summary>
internal static class KeyShape
{
    /// <summary>Capitals, digits and underscores, as keys are written; or a proxy key, which is written in lower case, too.</summary>
    public static bool Fits(ReadOnlySpan<char> word)
    {
        if (word.Length == 0 || char.IsAsciiDigit(word[0]))
            return false;
        if (word.EndsWith("_proxy", StringComparison.Ordinal) && word.Length <= 11)
            return true;
        var hasLetter = false;
        foreach (var c in word)
        {
            if (!char.IsAsciiLetterUpper(c) && !char.IsAsciiDigit(c) && c != '_')
                return false;
            hasLetter |= char.IsAsciiLetterUpper(c);
        }
        return hasLetter;
    }
}
