namespace TmuxAgent.Core.Manifest;

/// <summary>An output as the manifest sees it: something that <c>[outputs]</c> may leave out or move.</summary>
/// <param name="Id">Its name in <c>[outputs]</c>.</param>
public record OutputName(string Id)
{
    /// <summary>Whether it is a systemd user unit, the one kind of file that may lie under <c>~/</c>.</summary>
    public bool IsUnit { get; init; }
}
