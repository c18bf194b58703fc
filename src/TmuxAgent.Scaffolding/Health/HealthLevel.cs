namespace TmuxAgent.Scaffolding.Health;

/// <summary>How something that was looked at is, from good to bad.</summary>
internal enum HealthLevel
{
    /// <summary>As it should be.</summary>
    Ok,

    /// <summary>It cannot matter here.</summary>
    NotApplicable,

    /// <summary>Something works less well, or will not for long.</summary>
    Warning,

    /// <summary>The orchestrator does not work.</summary>
    Error,
}
