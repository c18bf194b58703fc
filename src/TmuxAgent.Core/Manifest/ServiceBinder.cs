namespace TmuxAgent.Core.Manifest;

/// <summary>Binds <c>[service]</c>.</summary>
internal static class ServiceBinder
{
    private const string Suffix = ".service";

    // The runner's unit is named after the orchestrator's.
    private const string RunnerSuffix = "-runner";

    // systemd.service(5), Restart=
    private static readonly string[] RestartValues =
    [
        "no",
        "on-success",
        "on-failure",
        "on-abnormal",
        "on-watchdog",
        "on-abort",
        "always",
    ];

    public static ServiceSection Bind(ManifestTable table)
    {
        var service = new ServiceSection(
            table.Text("name", "orchestrator", NameProblem),
            table.Text("restart", "always", RestartProblem),
            table.Seconds("restart_seconds", 3, zeroAllowed: true)
        );
        table.RefuseOthers();
        return service;
    }

    // Narrower than systemd.unit(5): '@' would make a template unit, '\' an escape.
    private static string? NameProblem(string name)
    {
        if (name.EndsWith(Suffix, StringComparison.Ordinal))
            return $"ends in {Suffix}, which is added. Write the name without it.";
        var allowed =
            name.Length > 0
            && name.Length <= 255 - RunnerSuffix.Length - Suffix.Length
            && name[0] is not ('.' or '-')
            && name.All(c =>
                c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-' or '.' or ':'
            );
        return allowed
            ? null
            : "is no name for a unit. Use ASCII letters, digits, '_', '-', '.' and ':', at most 240, beginning with a letter, digit or '_'.";
    }

    private static string? RestartProblem(string value) =>
        RestartValues.Contains(value)
            ? null
            : $"is no value of systemd's Restart=. Write one of: {string.Join(", ", RestartValues)}.";
}
