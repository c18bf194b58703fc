using System.CommandLine;
using System.Reflection;
using System.Text;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Commands;

/// <summary>The manual page, from the same tree of verbs that parses command lines (man(7)).</summary>
internal static class ManPage
{
    // Of the text below; a page without a date is not valid.
    private const string Date = "2026-11-24";
    private const int LineWidth = 70;

    private static readonly (int Code, string Meaning)[] ExitCodes =
    [
        (ExitCode.Success, "Done."),
        (ExitCode.Findings, "Findings, or a failed probe."),
        (ExitCode.Usage, "Wrong usage, manifest or value."),
        (ExitCode.Drift, "A run would change something (generate --check)."),
        (ExitCode.Conflict, "A conflict: the file was left alone, and the proposal is beside it."),
        (ExitCode.Refused, "Refused to overwrite what the tool did not write."),
        (ExitCode.Bug, "A bug of the tool's own."),
        (ExitCode.System, "The system failed: disk full, permission denied."),
        (ExitCode.TryAgain, "Another run is writing; try again."),
    ];

    private static readonly (string Name, string Meaning)[] Variables =
    [
        ("NO_COLOR", "Where it is set and not empty, nothing is coloured."),
        ("XDG_STATE_HOME", "Where this machine's records and backups are; ~/.local/state by default."),
    ];

    private static readonly (string Name, string Meaning)[] Files =
    [
        ("tmuxagent.toml", "The manifest."),
        ("tmuxagent.local.toml", "What differs on this machine; it wins key by key, and git ignores it."),
        (".tmuxagent/ledger.json", "What was written, committed."),
        ("$XDG_STATE_HOME/tmuxagent/", "What this machine wrote, and the runs that undo can take back."),
    ];

    /// <summary>The page as roff.</summary>
    public static string Of(RootCommand root)
    {
        var page = new StringBuilder();
        page.Append(".\\\" Made by `tmuxagent help --man`.\n");
        page.Append($".TH TMUXAGENT 1 {Date} \"tmuxagent {Version}\"\n");
        Section(page, "NAME");
        page.Append($"tmuxagent \\- {Escape("one manifest for a tmux agent orchestrator")}\n");
        Section(page, "SYNOPSIS");
        page.Append(".B tmuxagent\n.RI [ \"\\-C DIR\" ]\n.I VERB\n.RI [ ARGUMENT ...\\&]\n.RI [ OPTION ...\\&]\n");
        Section(page, "DESCRIPTION");
        Text(page, English(root));
        Section(page, "VERBS");
        foreach (var verb in root.Subcommands.Where(verb => !verb.Hidden))
            Verb(page, verb);
        Section(page, "OPTIONS BEFORE THE VERB");
        foreach (var option in root.Options)
            Option(page, option);
        Section(page, "EXIT STATUS");
        foreach (var (code, meaning) in ExitCodes)
            Entry(page, $"{code}", meaning);
        Section(page, "ENVIRONMENT");
        foreach (var (name, meaning) in Variables)
            Entry(page, name, meaning);
        Section(page, "FILES");
        foreach (var (name, meaning) in Files)
            Entry(page, name, meaning);
        Section(page, "SEE ALSO");
        page.Append(".BR tmux (1),\n.BR systemctl (1),\n.BR systemd.unit (5)\n");
        return page.ToString();
    }

    private static string Version =>
        typeof(ManPage)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion.Split('+')[0];

    private static void Verb(StringBuilder page, Command verb)
    {
        if (verb.Subcommands.Count > 0)
        {
            foreach (var inner in verb.Subcommands.Where(inner => !inner.Hidden))
                Verb(page, inner);
            return;
        }
        var arguments = string.Concat(verb.Arguments.Select(argument => $" {Usage(argument)}"));
        page.Append($".SS \"{Escape($"tmuxagent {WrongUsage.VerbOf(verb)}{arguments}")}\"\n");
        Text(page, English(verb));
        foreach (var argument in verb.Arguments)
            Entry(page, argument.Name, English(argument));
        // What every verb has is said once.
        foreach (var option in verb.Options.Where(option => option.Name is not ("--help" or "--directory")))
            Option(page, option);
    }

    private static string Usage(Argument argument)
    {
        var repeated = argument.Name + (argument.Arity.MaximumNumberOfValues > 1 ? "..." : "");
        return argument.Arity.MinimumNumberOfValues == 0 ? $"[{repeated}]" : repeated;
    }

    private static void Option(StringBuilder page, Option option)
    {
        var value = option.HelpName is { } help ? $" {help}" : "";
        Entry(page, string.Join(", ", option.SpokenNames()) + value, English(option));
    }

    // Manual pages in other languages are found by other paths; this one is the English one.
    private static string English(Symbol symbol) => symbol.Says().In(Language.English);

    private static void Section(StringBuilder page, string title) => page.Append($".SH {title}\n");

    private static void Entry(StringBuilder page, string term, string text)
    {
        page.Append($".TP\n.B \"{Escape(term)}\"\n");
        Text(page, text);
    }

    private static void Text(StringBuilder page, string text)
    {
        foreach (var line in Wrapping.Lines(text, LineWidth))
            page.Append(Escape(line)).Append('\n');
    }

    // A dot or a quote at the beginning of a line would be a request.
    private static string Escape(string text)
    {
        var escaped = text.Replace("\\", "\\e", StringComparison.Ordinal)
            .Replace("-", "\\-", StringComparison.Ordinal)
            .Replace("\"", "\\(dq", StringComparison.Ordinal)
            .Replace("`", "\\(ga", StringComparison.Ordinal)
            .Replace("~", "\\(ti", StringComparison.Ordinal);
        return escaped.StartsWith('.') || escaped.StartsWith('\'') ? "\\&" + escaped : escaped;
    }
}
