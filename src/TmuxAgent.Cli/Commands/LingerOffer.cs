using TmuxAgent.Cli.Interaction;
using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Probes;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Commands;

/// <summary>Offers to let the services of this user go on after logout (loginctl(1)).</summary>
internal static class LingerOffer
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    /// <summary>The command, where nobody can be asked.</summary>
    public static IReadOnlyList<NextStep> Steps(Machine machine, bool json) =>
        Linger.IsOff(machine) && (json || !machine.Terminal.CanAsk)
            ? [new NextStep(Linger.Command, ServicePhrases.LingerOff)]
            : [];

    /// <summary>Asks on a terminal, and switches it on.</summary>
    public static void Ask(Machine machine)
    {
        if (!machine.Terminal.CanAsk || !Linger.IsOff(machine))
            return;
        machine.Terminal.Error.WriteLine($"\n{machine.Terminal.Say(ServicePhrases.LingerOff)}");
        if (!Question.Confirm(machine.Terminal, ServicePhrases.KeepRunning(Linger.Command)))
            return;
        using var limit = new CancellationTokenSource(Limit);
        var program = ExecutableSearch.FindAll("loginctl", machine.Variable("PATH") ?? "").FirstOrDefault();
        if (program is null)
            throw new StoppedException(ExitCode.System, ServicePhrases.NoLoginctl);
        var call = new ProgramCall(program, "enable-linger") { Folder = "/", Environment = machine.Variables };
        var result = ProgramRun.RunAsync(call, limit.Token).GetAwaiter().GetResult();
        if (!result.IsSuccess)
            throw new StoppedException(
                ExitCode.System,
                ServicePhrases.LingerRefused(result.Errors.Trim().Split('\n')[0], Linger.Command)
            );
    }
}
