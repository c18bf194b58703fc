using TmuxAgent.Core.Rules;

namespace TmuxAgent.Core.Templating;

/// <summary>Finds the name that was probably meant.</summary>
internal static class NearestName
{
    /// <summary>` Did you mean ...?`, or the names there are where none is near and they are few, or nothing.</summary>
    public static string Hint(string written, IEnumerable<string> known)
    {
        var names = known.OrderBy(name => name, StringComparer.Ordinal).ToList();
        string? best = null;
        var bestDistance = Math.Max(2, written.Length / 3) + 1;
        foreach (var name in written.Length > 100 ? [] : names)
        {
            var distance = EditDistance.Between(written.ToLowerInvariant(), name.ToLowerInvariant());
            if (distance < bestDistance)
                (best, bestDistance) = (name, distance);
        }
        if (best is not null)
            return $" Did you mean `{best}`?";
        return names.Count is > 0 and <= 12 ? $" There is: {string.Join(", ", names)}." : "";
    }
}
