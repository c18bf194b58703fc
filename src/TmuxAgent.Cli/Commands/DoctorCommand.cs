using System.CommandLine;
using TmuxAgent.Cli.Probes.Health;
using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Commands;

/// <summary><c>tmuxagent doctor</c>: whether the orchestrator will work on this machine, and what to type where it will not.</summary>
internal static class DoctorCommand
{
    private const int DefaultSeconds = 10;
    private const int LongestSeconds = 3600;

    /// <summary>The verb's command line.</summary>
    public static Command Create(Machine machine)
    {
        var (directory, json) = (CommonOptions.Directory(), CommonOptions.Json());
        var timeout = new Option<int>("--timeout")
        {
            Description = $"Longest time for all probes together, in seconds. Default: {DefaultSeconds}.",
            HelpName = "SECONDS",
            DefaultValueFactory = _ => DefaultSeconds,
        };
        var only = new Option<string[]>("--only")
        {
            Description = "Only these probes, separated by commas; `--list` names them.",
            HelpName = "PROBE",
        };
        var list = Flag("--list", "List the probes and what each looks at.");
        var fix = Flag("--fix", "Mend what can be mended without risk, then look again.");
        var send = Flag("--send", "Really send a message to the webhook; without it none is sent.");
        var callCodex = Flag("--codex-call", "Really call codex, also where that may cost something.");
        var command = new Command(
            "doctor",
            "Probe everything that the orchestrator needs on this machine, and say what to type where something is wrong."
        )
        {
            directory,
            timeout,
            only,
            list,
            fix,
            send,
            callCodex,
            json,
        };
        timeout.Validators.Add(CommonOptions.WholeNumber("--timeout", LongestSeconds));
        command.SetAction(result =>
        {
            if (result.GetValue(list))
                return DoctorRun.List(machine, result.GetValue(json));
            var probes = DoctorRun.Choose(result.GetValue(only) ?? []);
            var run = new DoctorRun(
                machine,
                result.DirectoryOf(directory, machine),
                probes,
                new HealthWishes(result.GetValue(send), result.GetValue(callCodex)),
                TimeSpan.FromSeconds(result.GetValue(timeout)),
                result.GetValue(json)
            );
            return run.Run(result.GetValue(fix));
        });
        return command;
    }

    private static Option<bool> Flag(string name, string description) => new(name) { Description = description };
}
