using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Manifest;

/// <summary>The keys of <c>[service]</c>.</summary>
internal static class ServiceKeys
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

    public static readonly TextKey<ServiceSection> Name = new(
        "name",
        service => service.Name,
        "orchestrator",
        NameProblem,
        new TextForm("^[A-Za-z0-9_:][A-Za-z0-9_.:-]{0,239}$"),
        "Name of the orchestrator's systemd user unit, without `.service`; the runner's is `NAME-runner`. `init` names it after the project, with a number where another repository of yours has that name."
    );

    public static readonly TextKey<ServiceSection> Restart = new(
        "restart",
        service => service.Restart,
        "always",
        RestartProblem,
        new TextForm($"^({string.Join("|", RestartValues)})$"),
        "systemd's `Restart=`."
    );

    public static readonly SecondsKey<ServiceSection> RestartSeconds = new(
        "restart_seconds",
        service => service.RestartSeconds,
        3,
        zeroAllowed: true,
        "systemd's `RestartSec=`."
    );

    public static readonly SectionKeys<ServiceSection> All = new(
        "service",
        "The systemd user units.",
        manifest => manifest.Service,
        Name,
        Restart,
        RestartSeconds
    );

    // Narrower than systemd.unit(5): '@' would make a template unit, '\' an escape.
    private static Phrase? NameProblem(string name)
    {
        if (name.EndsWith(Suffix, StringComparison.Ordinal))
            return ManifestKeyPhrases.UnitSuffix(Suffix);
        var allowed =
            name.Length > 0
            && name.Length <= 255 - RunnerSuffix.Length - Suffix.Length
            && name[0] is not ('.' or '-')
            && name.All(c =>
                c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-' or '.' or ':'
            );
        return allowed ? null : ManifestKeyPhrases.NotUnitName;
    }

    private static Phrase? RestartProblem(string value) =>
        RestartValues.Contains(value) ? null : ManifestKeyPhrases.NotRestart(string.Join(", ", RestartValues));
}
