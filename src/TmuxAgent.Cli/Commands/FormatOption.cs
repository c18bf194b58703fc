using System.CommandLine;
using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Commands;

/// <summary><c>--format</c>, of which <c>--json</c> is one value.</summary>
internal static class FormatOption
{
    private const string Name = "--format";

    private static readonly (string Word, ReportFormat Format)[] Formats =
    [
        ("text", ReportFormat.Text),
        ("json", ReportFormat.Json),
        ("sarif", ReportFormat.Sarif),
        ("github", ReportFormat.GitHub),
    ];

    /// <summary>What the option takes.</summary>
    public static IEnumerable<string> Words => Formats.Select(format => format.Word);

    /// <summary>The option.</summary>
    public static Option<string?> Create(Machine machine)
    {
        var option = new SpokenOption<string?>(Name) { Says = OptionPhrases.Format, HelpName = "FORMAT" };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && !Words.Contains(result.Tokens[0].Value))
                result.AddError(machine.Terminal.Say(UsagePhrases.OneOf(Name, string.Join(", ", Words))));
        });
        return option;
    }

    /// <summary>The form that a command line asks for, be it right in other respects or not.</summary>
    public static ReportFormat Of(ParseResult result)
    {
        var options = result.CommandResult.Command.Options;
        if (
            result.UnmatchedTokens.Contains("--json")
            || options.Any(option => option.Name == "--json" && result.GetResult(option) is { Implicit: false })
        )
            return ReportFormat.Json;
        return
            options.FirstOrDefault(option => option.Name == Name) is { } own
            && result.GetResult(own) is { Tokens: [var said, ..] }
            ? Formats.FirstOrDefault(format => format.Word == said.Value).Format
            : ReportFormat.Text;
    }
}
