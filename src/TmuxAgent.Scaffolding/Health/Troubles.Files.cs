namespace TmuxAgent.Scaffolding.Health;

/// <summary>Everything that can be wrong where the orchestrator runs: the one table of causes and remedies, of `doctor` and of the diagnosis.</summary>
internal static partial class Troubles
{
    private const string Generate = "tmuxagent generate";
    private const string Restart = "tmuxagent service restart";
    private const string CheckFix = "tmuxagent check --fix";

    public static Trouble NoAnswer { get; } =
        new(
            "no-answer",
            HealthLevel.Error,
            "it did not end within {0} seconds",
            "the machine is busy, or a program hangs"
        )
        {
            Command = "tmuxagent doctor --timeout 60",
        };

    public static Trouble ProbeFailed { get; } =
        new("probe-failed", HealthLevel.Error, "it could not look: {0}", "the system does not let this user look there")
        {
            Advice = "run it as the user whom the orchestrator runs as",
        };

    public static Trouble EnvFileMissing { get; } =
        new("env-missing", HealthLevel.Error, "there is no {0}", "neither orchestrator nor runner starts without it")
        {
            Command = Generate,
        };

    public static Trouble EnvFileUnreadable { get; } =
        new("env-unreadable", HealthLevel.Error, "{0}", "neither orchestrator nor runner starts without it")
        {
            Command = "tmuxagent check",
        };

    public static Trouble EnvFileOpen { get; } =
        new("env-open", HealthLevel.Warning, "others may read {0}", "whoever can read it has its keys")
        {
            Command = "chmod 600 {1}",
        };

    public static Trouble KeyRequired { get; } =
        new("key-required", HealthLevel.Error, "{0} is not set", "the orchestrator does not start without it")
        {
            Command = "tmuxagent env set {0}",
            Advice = "type or paste the value:",
        };

    public static Trouble KeyRecommended { get; } =
        new("key-recommended", HealthLevel.Warning, "{0} is not set", "what needs it stays off")
        {
            Command = "tmuxagent env set {0}",
            Advice = "type or paste the value:",
        };

    public static Trouble EnvLineMendable { get; } =
        new("env-line-mendable", HealthLevel.Error, "{0}: {2}", "{1}") { Command = CheckFix };

    public static Trouble EnvLineWrong { get; } =
        new("env-line-wrong", HealthLevel.Error, "{0}: {2}", "{1}")
        {
            Advice = "mend the line, or keep it as a comment:",
            Command = "sed -i '{3}s/^/#/' {4}",
        };

    public static Trouble EnvLineImprovable { get; } =
        new("env-line-improvable", HealthLevel.Warning, "{0}: {2}", "{1}") { Command = CheckFix };

    public static Trouble EnvLineDoubtful { get; } =
        new("env-line-doubtful", HealthLevel.Warning, "{0}: {2}", "{1}") { Command = "tmuxagent check" };

    public static Trouble EnvMore { get; } =
        new("env-more", HealthLevel.Warning, "{0} more findings in it", "only the first ones are shown here")
        {
            Command = "tmuxagent check",
        };

    public static Trouble FilesMissing { get; } =
        new("files-missing", HealthLevel.Error, "missing: {0}", "they were deleted, or never written in this clone")
        {
            Command = Generate,
        };

    public static Trouble FilesBehind { get; } =
        new(
            "files-behind",
            HealthLevel.Warning,
            "behind tmuxagent.toml: {0}",
            "the manifest, or a template, was changed since they were written"
        )
        {
            Command = Generate,
        };

    public static Trouble FileDeleted { get; } =
        new(
            "file-deleted",
            HealthLevel.Error,
            "{0} was deleted",
            "the orchestrator reads it, and generate does not write it again because it was yours"
        )
        {
            Command = "tmuxagent replace {1}",
        };

    public static Trouble FileConflict { get; } =
        new("file-conflict", HealthLevel.Error, "{0}: {1}", "you and the manifest changed the same lines")
        {
            Advice = "{2} takes the proposal instead; this keeps yours:",
            Command = "{3}",
        };

    public static Trouble FileRefused { get; } =
        new(
            "file-refused",
            HealthLevel.Warning,
            "{0}: {1}",
            "it is not the generated one, so that nobody knows whether it works"
        )
        {
            Advice = "{2}",
            Command = "{3}",
        };

    public static Trouble RunInterrupted { get; } =
        new(
            "run-interrupted",
            HealthLevel.Error,
            "an earlier run of tmuxagent was interrupted",
            "files may be half of the old and half of the new"
        )
        {
            Command = Generate,
        };

    public static Trouble PlanImpossible { get; } =
        new("plan-impossible", HealthLevel.Error, "{0}", "what the manifest asks for cannot be written")
        {
            Command = "tmuxagent generate --dry-run",
            Advice = "this says the same once it is mended in part:",
        };

    public static Trouble Contradiction { get; } =
        new(
            "contradiction",
            HealthLevel.Warning,
            "{0}: {1} is another value than in tmuxagent.toml",
            "both were changed since, and nobody has said which is right"
        )
        {
            Advice = "`{2}` takes the manifest's; this keeps yours:",
            Command = "{3}",
        };
}
