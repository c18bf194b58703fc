namespace TmuxAgent.Core.Phrases;

/// <summary>A language that the tool speaks to people.</summary>
public enum Language
{
    /// <summary>English.</summary>
    English,

    /// <summary>Simplified Chinese.</summary>
    Chinese,
}
