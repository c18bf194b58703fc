using System.CommandLine;
using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Probes.Health;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Phrases;

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
        var timeout = new SpokenOption<int>("--timeout")
        {
            Says = LiveOptionPhrases.DoctorTimeout(DefaultSeconds),
            HelpName = "SECONDS",
            DefaultValueFactory = _ => DefaultSeconds,
        };
        var only = new SpokenOption<string[]>("--only") { Says = LiveOptionPhrases.DoctorOnly, HelpName = "PROBE" };
        var list = Flag("--list", LiveOptionPhrases.DoctorList);
        var fix = Flag("--fix", LiveOptionPhrases.DoctorFix);
        var send = Flag("--send", LiveOptionPhrases.DoctorSend);
        var callCodex = Flag("--codex-call", LiveOptionPhrases.DoctorCodexCall);
        var command = new SpokenCommand("doctor", LiveVerbPhrases.Doctor)
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
        timeout.Validators.Add(CommonOptions.WholeNumber("--timeout", LongestSeconds, machine));
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

    private static Option<bool> Flag(string name, Phrase says) => new SpokenOption<bool>(name) { Says = says };
}
