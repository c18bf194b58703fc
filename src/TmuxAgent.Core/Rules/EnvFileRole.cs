namespace TmuxAgent.Core.Rules;

/// <summary>What an env file is for.</summary>
public enum EnvFileRole
{
    /// <summary>It holds the values.</summary>
    Values,

    /// <summary>It is committed, and shows which keys there are: keys have no values in it.</summary>
    Example,
}
