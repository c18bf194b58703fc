using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Systems;

/// <summary>A name below a folder. The folder is opened as it is named; no link is followed on the way from there.</summary>
/// <param name="Start">Absolute path of a folder that is trusted: the repository, the home, the tool's own records.</param>
/// <param name="Inner">Path below it, separated by <c>/</c>, without an empty part, <c>.</c> or <c>..</c>.</param>
internal readonly record struct Place(string Start, string Inner)
{
    /// <summary>Last part of the path.</summary>
    public string Name => Inner[(Inner.LastIndexOf('/') + 1)..];

    /// <summary>The parts above the last one, from the outermost.</summary>
    public string[] Folders => Inner.Split('/')[..^1];

    /// <summary>The folder that holds it; the start itself has an empty inner path.</summary>
    public Place Parent => new(Start, Inner.LastIndexOf('/') is var slash and >= 0 ? Inner[..slash] : "");

    /// <summary>The place of an absolute path whose folder is trusted, links on the way included.</summary>
    public static Place Of(string path) => new(Path.GetDirectoryName(path)!, Path.GetFileName(path));

    /// <summary>A name inside.</summary>
    public Place At(string name) => new(Start, Inner.Length == 0 ? name : $"{Inner}/{name}");

    /// <summary>The same name with something added at its end.</summary>
    public Place With(string suffix) => new(Start, Inner + suffix);

    /// <summary>The absolute path, for messages.</summary>
    public override string ToString() => Path.Combine(Start, Inner);
}

/// <summary>Who owns a file.</summary>
/// <param name="User">Number of the user.</param>
/// <param name="Group">Number of the group.</param>
internal readonly record struct FileOwner(uint User, uint Group);

/// <summary>Something on the way to a place that is never gone through.</summary>
/// <param name="clause">What, as a clause, such as "its folder 'x' is a symbolic link".</param>
internal sealed class ObstacleException(Phrase clause) : FailureException(clause);
