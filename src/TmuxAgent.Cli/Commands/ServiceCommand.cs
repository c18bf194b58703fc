using System.CommandLine;
using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Commands;

/// <summary><c>tmuxagent service</c>: orchestrator and runner as systemd user services.</summary>
internal static class ServiceCommand
{
    private const int DefaultSeconds = 30;
    private const int LongestSeconds = 3600;
    private const int DefaultLines = 20;
    private const string Stopped =
        "tmuxagent: stopped waiting; systemd goes on with what it was told. `tmuxagent service status` says how far it is";

    /// <summary>The verb's command line.</summary>
    public static Command Create(Machine machine) =>
        new("service", "Keep orchestrator and runner running in the background, as systemd user services.")
        {
            Change(
                machine,
                "install",
                "Install and start both units, restart what has read old files, and wait until the orchestrator serves /metrics.",
                ask => new ServiceRun(ask).Install(),
                () => LingerOffer.Ask(machine),
                CommonOptions.DryRun()
            ),
            Change(
                machine,
                "uninstall",
                "Stop both units and remove them from systemd; the generated files stay.",
                ask => new ServiceUninstall(ask).Run()
            ),
            Change(
                machine,
                "start",
                "Start both units, and wait until the orchestrator serves /metrics.",
                ask => new ServiceRun(ask).Start()
            ),
            Change(machine, "stop", "Stop both units.", ask => new ServiceRun(ask).Stop()),
            Change(
                machine,
                "restart",
                "Read changed units, start both anew, and wait until the orchestrator serves /metrics.",
                ask => new ServiceRun(ask).Restart()
            ),
            Status(machine),
            Logs(machine),
        };

    private static Command Change(
        Machine machine,
        string name,
        string description,
        Func<ServiceAsk, int> run,
        Action? afterwards = null,
        Option<bool>? dryRun = null
    )
    {
        var (directory, json) = (CommonOptions.Directory(), CommonOptions.Json());
        var timeout = new Option<int>("--timeout")
        {
            Description = $"Longest time to wait, in seconds. Default: {DefaultSeconds}.",
            HelpName = "SECONDS",
            DefaultValueFactory = _ => DefaultSeconds,
        };
        timeout.Validators.Add(CommonOptions.WholeNumber("--timeout", LongestSeconds));
        var command = new Command(name, description) { timeout, directory, json };
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
                    () => machine.Terminal.Error.WriteLine(Stopped)
                );
            // Ctrl-C ends a question by itself.
            if (exitCode == ExitCode.Success && !asJson && !looksOnly)
                afterwards?.Invoke();
            return exitCode;
        });
        return command;
    }

    private static Command Status(Machine machine)
    {
        var (directory, json) = (CommonOptions.Directory(), CommonOptions.Json());
        var command = new Command("status", "Say in a few lines whether both units run and /metrics is served.")
        {
            directory,
            json,
        };
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

    private static Command Logs(Machine machine)
    {
        var (directory, json) = (CommonOptions.Directory(), CommonOptions.Json());
        var follow = new Option<bool>("--follow", "-f") { Description = "Go on with each new line, until Ctrl-C." };
        var lines = new Option<int>("--lines", "-n")
        {
            Description = $"How many of the last lines. Default: {DefaultLines}.",
            HelpName = "N",
            DefaultValueFactory = _ => DefaultLines,
        };
        lines.Validators.Add(CommonOptions.WholeNumber("--lines", 100_000));
        var command = new Command("logs", "Show the last lines of both units' logs, secrets as ***.")
        {
            follow,
            lines,
            directory,
            json,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(follow) && result.GetValue(json))
                result.AddError("--follow never ends, so that --json has no document to print; leave one of them out.");
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
