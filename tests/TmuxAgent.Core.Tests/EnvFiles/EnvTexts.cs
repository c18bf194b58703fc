namespace TmuxAgent.Core.Tests.EnvFiles;

/// <summary>Random texts from a fixed seed, so that a failure comes back.</summary>
internal static class EnvTexts
{
    public static string Random(Random random, string alphabet, int longest = 40)
    {
        var characters = new char[random.Next(longest)];
        for (var i = 0; i < characters.Length; i++)
            characters[i] = alphabet[random.Next(alphabet.Length)];
        return new string(characters);
    }
}
