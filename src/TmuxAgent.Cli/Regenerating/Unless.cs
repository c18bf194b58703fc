using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Regenerating;

/// <summary>Does something unless a folder on the way is no folder any more.</summary>
internal static class Unless
{
    /// <summary>Does it. False where something is in the way, which is left alone.</summary>
    public static bool Obstructed(Action action)
    {
        try
        {
            action();
            return true;
        }
        catch (ObstacleException)
        {
            return false;
        }
    }
}
