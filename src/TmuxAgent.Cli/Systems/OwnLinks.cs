using System.Text;
using TmuxAgent.Cli.Phrases;

namespace TmuxAgent.Cli.Systems;

/// <summary>
/// A home is often made of links on purpose (<c>~/.config</c> into a folder of dotfiles). Those that belong to the caller
/// are resolved once; the place that they lead to is then reached without any link, like every other.
/// </summary>
internal static class OwnLinks
{
    /// <summary>The place of a path below home.</summary>
    /// <exception cref="ObstacleException">A folder on the way is a link of somebody else's, or leads into the repository.</exception>
    public static Place Resolve(string home, string inner, string repository)
    {
        var parts = inner.Split('/');
        var lastLink = 0;
        for (var i = 1; i < parts.Length; i++)
        {
            var folder = Path.Combine(home, string.Join('/', parts[..i]));
            if (LinuxCalls.StatusOf(folder) is not { } found)
                break;
            if ((found.Mode & LinuxCalls.TypeMask) != LinuxCalls.TypeLink)
                continue;
            if (found.Owner != LinuxCalls.EffectiveUser())
                throw new ObstacleException(FilePhrases.LinkOfOthers(string.Join('/', parts[..i])));
            lastLink = i;
        }
        if (lastLink == 0)
            return new Place(home, inner);
        var link = string.Join('/', parts[..lastLink]);
        var real = RealPath(Path.Combine(home, link)) ?? throw new ObstacleException(FilePhrases.LinkToNothing(link));
        var target = $"{real}/{string.Join('/', parts[lastLink..])}";
        var root = RealPath(repository);
        if (root is not null && target.StartsWith(root + "/", StringComparison.Ordinal))
            throw new ObstacleException(FilePhrases.LinkIntoRepository(link));
        return new Place("/", target.TrimStart('/'));
    }

    private static string? RealPath(string folder) =>
        FolderIdentity.Of(folder) is { } found ? Encoding.UTF8.GetString(found.RealPath) : null;
}
