namespace TmuxAgent.Core.Manifest;

/// <summary>The names of this machine that <c>NO_PROXY</c> must hold, so that local calls do not go through a proxy.</summary>
public static class LoopbackNames
{
    /// <summary>The key that holds them.</summary>
    public const string NoProxyKey = "NO_PROXY";

    /// <summary>In the order in which they are written.</summary>
    public static IReadOnlyList<string> All { get; } = ["localhost", "127.0.0.1", "::1"];

    /// <summary>The names that a comma-separated list lacks; none where it is <c>*</c>, which means every host.</summary>
    public static IReadOnlyList<string> MissingFrom(string list)
    {
        var names = list.Split(',').Select(name => name.Trim()).ToList();
        return names.Contains("*")
            ? []
            : [.. All.Where(name => !names.Contains(name, StringComparer.OrdinalIgnoreCase))];
    }

    /// <summary>The list with the names in front that it lacks.</summary>
    public static string AddTo(string list) =>
        string.Join(",", MissingFrom(list).Concat(list.Length == 0 ? [] : [list]));
}
