using System.CommandLine;
using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Commands;

/// <summary><c>tmuxagent init</c>: makes a repository ready to run its orchestrator.</summary>
internal static class InitCommand
{
    /// <summary>The verb's command line.</summary>
    public static Command Create(Machine machine)
    {
        var directory = CommonOptions.Directory();
        var json = CommonOptions.Json();
        var yes = new SpokenOption<bool>("--yes", "-y") { Says = OptionPhrases.InitYes };
        var set = new SpokenOption<string[]>("--set") { Says = OptionPhrases.InitSet, HelpName = "KEY=VALUE" };
        var answers = new SpokenOption<string?>("--answers") { Says = OptionPhrases.InitAnswers, HelpName = "FILE" };
        var csharp = new SpokenOption<bool>("--csharp") { Says = OptionPhrases.InitCSharp };
        var dryRun = CommonOptions.DryRun();
        var allowOutside = CommonOptions.AllowOutside();

        var command = new SpokenCommand("init", VerbPhrases.Init)
        {
            directory,
            yes,
            set,
            answers,
            csharp,
            allowOutside,
            dryRun,
            json,
        };
        command.SetAction(result =>
            new InitRun(
                machine,
                new InitSettings(
                    result.DirectoryOf(directory, machine).Path,
                    result.GetValue(yes),
                    result.GetValue(set) ?? [],
                    result.GetValue(answers) is { } file ? machine.Absolute(file) : null,
                    result.GetValue(csharp),
                    result.GetValue(allowOutside),
                    result.GetValue(dryRun),
                    result.GetValue(json)
                )
            ).Run()
        );
        return command;
    }
}

/// <summary>What the user asked <c>init</c> for.</summary>
/// <param name="Repository">Absolute path; made where it does not exist.</param>
/// <param name="Yes">Whether nothing is asked.</param>
/// <param name="Sets">The words of <c>--set</c>.</param>
/// <param name="AnswersFile">Absolute path, or null.</param>
/// <param name="CSharp">Whether the settings class is wanted even without a C# project.</param>
/// <param name="AllowOutside">Whether everything outside of the repository is approved.</param>
/// <param name="DryRun">Whether nothing is written.</param>
/// <param name="Json">Whether the report is JSON.</param>
internal sealed record InitSettings(
    string Repository,
    bool Yes,
    IReadOnlyList<string> Sets,
    string? AnswersFile,
    bool CSharp,
    bool AllowOutside,
    bool DryRun,
    bool Json
);
