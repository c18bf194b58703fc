using System.CommandLine;
using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Repositories;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Scaffolding.Planning;

namespace TmuxAgent.Cli.Commands;

/// <summary><c>tmuxagent diff</c>: what <c>generate</c> would change, as a unified diff with secrets masked.</summary>
internal static class DiffCommand
{
    /// <summary>The verb's command line.</summary>
    public static Command Create(Machine machine)
    {
        var directory = CommonOptions.Directory();
        var json = CommonOptions.Json();
        var files = new SpokenArgument<string[]>("FILE")
        {
            Says = OptionPhrases.DiffFile,
            Arity = ArgumentArity.ZeroOrMore,
        };
        var command = new SpokenCommand("diff", VerbPhrases.Diff) { files, directory, json };
        command.SetAction(result =>
            Run(machine, result.DirectoryOf(directory, machine), result.GetValue(files) ?? [], result.GetValue(json))
        );
        return command;
    }

    private static int Run(Machine machine, WorkFolder directory, string[] named, bool asJson)
    {
        var rendered = RenderedRepository.Load(directory, machine);
        var only = named.Select(file => rendered.PathOf(file, machine)).ToHashSet(StringComparer.Ordinal);
        var result = rendered.Regeneration.Preview(rendered.Request("diff", PlanOptions.Plain));
        var env = rendered.Manifest.Env;
        var files = result
            .Plan.Files.Where(file => only.Count == 0 || only.Contains(file.Path))
            .Where(file => ShownDiff.IsShown(file, env))
            .ToArray();
        if (asJson)
        {
            var report = RegenerationReport.Of("diff", result, ExitCode.Success) with
            {
                DryRun = true,
                Files = [.. ShownDiff.Reported(files, env)],
            };
            report.Print(machine.Terminal, json: true);
            return ExitCode.Success;
        }
        ShownDiff.Print(files, env, machine.Terminal);
        if (only.Count == 0)
            new Report("diff", ExitCode.Success) { Notes = [.. result.Notes] }.Print(machine.Terminal, json: false);
        return ExitCode.Success;
    }
}
