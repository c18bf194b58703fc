using System.CommandLine;
using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Commands;

/// <summary><c>tmuxagent service</c>: orchestrator and runner as systemd user services.</summary>
internal static class ServiceCommand
{
    private const int DefaultSeconds = 30;
    private const int LongestSeconds = 3600;
    private const int DefaultLines = 20;

    /// <summary>The verb's command line.</summary>
    public static Command Create(Machine machine) =>
        new SpokenCommand("service", LiveVerbPhrases.Service)
        {
            Change(
                machine,
                "install",
                LiveVerbPhrases.ServiceInstall,
                ask => new ServiceRun(ask).Install(),
                () => LingerOffer.Ask(machine),
                CommonOptions.DryRun()
            ),
            Change(machine, "uninstall", LiveVerbPhrases.ServiceUninstall, ask => new ServiceUninstall(ask).Run()),
            Change(machine, "start", LiveVerbPhrases.ServiceStart, ask => new ServiceRun(ask).Start()),
            Change(machine, "stop", LiveVerbPhrases.ServiceStop, ask => new ServiceRun(ask).Stop()),
            Change(machine, "restart", LiveVerbPhrases.ServiceRestart, ask => new ServiceRun(ask).Restart()),
            Status(machine),
            Logs(machine),
        };

    private static SpokenCommand Change(
        Machine machine,
        string name,
        Phrase says,
        Func<ServiceAsk, int> run,
        Action? afterwards = null,
        Option<bool>? dryRun = null
    )
    {
        var (directory, json) = (CommonOptions.Directory(), CommonOptions.Json());
        var timeout = new SpokenOption<int>("--timeout")
        {
            Says = LiveOptionPhrases.ServiceTimeout(DefaultSeconds),
            HelpName = "SECONDS",
            DefaultValueFactory = _ => DefaultSeconds,
        };
        timeout.Validators.Add(CommonOptions.WholeNumber("--timeout", LongestSeconds, machine));
        var command = new SpokenCommand(name, says) { timeout, directory, json };
        if (dryRun is not null)
            command.Options.Add(dryRun);
        command.SetAction(result =>
        {
            var looksOnly = dryRun is not null && result.GetValue(dryRun);
            var limit = TimeSpan.FromSeconds(result.GetValue(timeout));
            var asJson = result.GetValue(json);
            var folder = result.DirectoryOf(directory, machine);
            int exitCode;
            using (var stop = new StopSignals())
                exitCode = stop.Guard(
                    () =>
                        run(
                            new ServiceAsk(machine, folder, $"service {name}", limit, asJson, stop.Token)
                            {
                                DryRun = looksOnly,
                            }
                        ),
                    () =>
                        machine.Terminal.Error.WriteLine(
                            $"tmuxagent: {machine.Terminal.Say(ServicePhrases.StoppedWaiting)}"
                        )
                );
            // Ctrl-C ends a question by itself.
            if (exitCode == ExitCode.Success && !asJson && !looksOnly)
                afterwards?.Invoke();
            return exitCode;
        });
        return command;
    }

    private static SpokenCommand Status(Machine machine)
    {
        var (directory, json) = (CommonOptions.Directory(), CommonOptions.Json());
        var command = new SpokenCommand("status", LiveVerbPhrases.ServiceStatus) { directory, json };
        command.SetAction(result =>
        {
            using var stop = new StopSignals();
            return stop.Guard(
                () =>
                    new ServiceStatus(machine, result.DirectoryOf(directory, machine), stop.Token).Run(
                        result.GetValue(json)
                    ),
                () => { }
            );
        });
        return command;
    }

    private static SpokenCommand Logs(Machine machine)
    {
        var (directory, json) = (CommonOptions.Directory(), CommonOptions.Json());
        var follow = new SpokenOption<bool>("--follow", "-f") { Says = LiveOptionPhrases.Follow };
        var lines = new SpokenOption<int>("--lines", "-n")
        {
            Says = LiveOptionPhrases.Lines(DefaultLines),
            HelpName = "N",
            DefaultValueFactory = _ => DefaultLines,
        };
        lines.Validators.Add(CommonOptions.WholeNumber("--lines", 100_000, machine));
        var command = new SpokenCommand("logs", LiveVerbPhrases.ServiceLogs) { follow, lines, directory, json };
        command.Validators.Add(result =>
        {
            if (result.GetValue(follow) && result.GetValue(json))
                result.AddError(machine.Terminal.Say(ServicePhrases.EndlessJson));
        });
        command.SetAction(result =>
        {
            using var stop = new StopSignals();
            return stop.Guard(
                () =>
                    new ServiceLogs(machine, result.DirectoryOf(directory, machine), stop.Token).Run(
                        result.GetValue(lines),
                        result.GetValue(follow),
                        result.GetValue(json)
                    ),
                () => { }
            );
        });
        return command;
    }
}
