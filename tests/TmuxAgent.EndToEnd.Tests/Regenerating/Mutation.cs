namespace TmuxAgent.EndToEnd.Tests.Regenerating;

/// <summary>What somebody did to a file since it was written.</summary>
public enum Mutation
{
    Untouched,
    EditedElsewhere,
    EditedInPlace,
    Deleted,
    ModeChanged,
    Directory,
    LinkInside,
    LinkOutside,
    ReadOnly,
    CrLf,
    Emptied,
}

/// <summary>What happened to the manifest since a file was written.</summary>
public enum ManifestChange
{
    None,
    Changed,
    SwitchedOff,
}
