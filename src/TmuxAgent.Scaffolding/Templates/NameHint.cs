using TmuxAgent.Core.Text;

namespace TmuxAgent.Scaffolding.Templates;

/// <summary>What a message says about a name that was probably meant.</summary>
internal static class NameHint
{
    /// <summary>` Did you mean ...?`, or the names there are where none is near and they are few, or nothing.</summary>
    public static string For(string written, IEnumerable<string> known)
    {
        var names = known.OrderBy(name => name, StringComparer.Ordinal).ToList();
        if (NearestName.Of(written, names) is { } near)
            return $" Did you mean `{near}`?";
        return names.Count is > 0 and <= 12 ? $" There is: {string.Join(", ", names)}." : "";
    }
}
