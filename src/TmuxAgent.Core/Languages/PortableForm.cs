using System.Diagnostics.CodeAnalysis;

namespace TmuxAgent.Core.Languages;

/// <summary>
/// The portable form of a value: the one text that bash, dash, systemd, DotNetEnv, python-dotenv and Node all read back
/// as the same value. <c>docs/env.md</c> gives the rules and the measurements behind them.
/// </summary>
public static class PortableForm
{
    /// <summary>Writes a value as it stands behind <c>KEY=</c>.</summary>
    /// <param name="value">The value.</param>
    /// <param name="text">Its portable form where there is one.</param>
    /// <param name="problem">Why there is none.</param>
    public static bool TryWrite(
        string value,
        [NotNullWhen(true)] out string? text,
        [NotNullWhen(false)] out PortableProblem? problem
    )
    {
        text = null;
        problem = PortableProblem.FindImpossible(value);
        if (problem is not null)
            return false;
        if (value.All(EnvText.IsPlain))
            text = value;
        else if (FitsSingleQuotes(value))
            text = "'" + value + "'";
        else if (DoubleQuotes.Keep(value))
            text = "\"" + value + "\"";
        else
            problem = PortableProblem.OfQuotes(value);
        return problem is null;
    }

    internal static bool FitsSingleQuotes(string value) =>
        value.IndexOf('\'') < 0
        && value.IndexOf(@"\\", StringComparison.Ordinal) < 0
        && !value.EndsWith(@"\", StringComparison.Ordinal);
}
