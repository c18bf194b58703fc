namespace TmuxAgent.Core.Languages;

/// <summary>
/// Names that a shell keeps for itself: to assign them ends the script that reads the env file, or the value never
/// reaches the program. Measured with bash 5.2 and dash 0.5.12; <c>docs/rules/TMA0121.md</c> says which does what.
/// </summary>
public static class ShellNames
{
    private static readonly HashSet<string> Kept = new(StringComparer.Ordinal)
    {
        // Read-only in bash: the assignment ends the script.
        "BASHOPTS",
        "BASH_VERSINFO",
        "EUID",
        "PPID",
        "SHELLOPTS",
        "UID",
        // Evaluated as numbers: what is none ends the script, and what is one is replaced.
        "HISTCMD",
        "OPTIND",
        "RANDOM",
        "SRANDOM",
        // Assigned without effect, replaced by the shell's own value, or never exported.
        "BASHPID",
        "BASH_ALIASES",
        "BASH_ARGC",
        "BASH_ARGV",
        "BASH_ARGV0",
        "BASH_CMDS",
        "BASH_LINENO",
        "BASH_SOURCE",
        "BASH_SUBSHELL",
        "COMP_WORDBREAKS",
        "DIRSTACK",
        "EPOCHREALTIME",
        "EPOCHSECONDS",
        "FUNCNAME",
        "GROUPS",
        "LINENO",
        "PIPESTATUS",
        "SECONDS",
        "SHLVL",
        "_",
    };

    /// <summary>Whether bash or dash keeps this name for itself.</summary>
    public static bool IsKept(string name) => Kept.Contains(name);
}
