using System.Text;
using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Repositories;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Commands;

/// <summary>One run of <c>hook install</c> or <c>hook uninstall</c>.</summary>
internal sealed class HookRun
{
    private const string Name = "pre-commit";
    private const int Longest = 1 << 20;
    private const int Mode = 0b111_101_101;
    private const int FolderMode = 0b111_111_101;

    private readonly Machine _machine;
    private readonly string _verb;
    private readonly bool _json;
    private readonly string _root;
    private readonly Place _hook;
    private readonly string _line;

    public HookRun(Machine machine, WorkFolder folder, string verb, bool json)
    {
        (_machine, _verb, _json) = (machine, verb, json);
        _root = AgentRepository.Find(folder, machine).Root;
        var inner = GitFiles.PrefixOf(_root).TrimEnd('/');
        _line = $"tmuxagent check --staged{(inner.Length == 0 ? "" : $" -C {ShellWord.Quote(inner)}")}";
        _hook = FindPlace();
    }

    /// <summary>Writes the hook.</summary>
    public int Install()
    {
        switch (Standing())
        {
            case null:
                MakeFolder();
                _machine.Files.WriteNew(_hook, Encoding.UTF8.GetBytes(Text), Mode & ~_machine.Files.Umask);
                return Print(changed: true, HookPhrases.Installed(_hook.ToString()));
            case var text when text == Text || text.Contains(_line, StringComparison.Ordinal):
                return Print(changed: false, HookPhrases.InstalledAlready(_hook.ToString(), _line));
            default:
                throw new StoppedException(ExitCode.Refused, HookPhrases.ThereAlready(_hook.ToString(), _line));
        }
    }

    /// <summary>Removes the hook, where it is as it was written.</summary>
    public int Uninstall()
    {
        switch (Standing())
        {
            case null:
                return Print(changed: false, HookPhrases.None(_hook.ToString()));
            case var text when text == Text:
                _machine.Files.Remove(_hook);
                return Print(changed: true, HookPhrases.Removed(_hook.ToString()));
            default:
                throw new StoppedException(ExitCode.Refused, HookPhrases.Edited(_hook.ToString(), _line));
        }
    }

    // Programs that start git may not have the folder of .NET's tools on their PATH.
    private string Text =>
        $"""
            #!/bin/sh
            # Written by `tmuxagent hook install`, removed by `tmuxagent hook uninstall`. To commit without it: git commit --no-verify
            PATH=$PATH:$HOME/.dotnet/tools
            exec {_line}

            """;

    // By git's own word, so that core.hooksPath counts.
    private Place FindPlace()
    {
        var git = GitFiles.Of(_machine);
        if (
            Ask(git, "rev-parse", "--git-path", "hooks") is not { } said
            || Ask(git, "rev-parse", "--git-common-dir") is not { } common
        )
            throw new StoppedException(ExitCode.Usage, HookPhrases.NoGit(_root));
        var folder = Path.GetFullPath(said, _root);
        var checkout = _root[..^GitFiles.PrefixOf(_root).TrimEnd('/').Length].TrimEnd('/');
        if (!IsBelow(folder, checkout) && !IsBelow(folder, Path.GetFullPath(common, _root)))
            throw new StoppedException(ExitCode.Refused, HookPhrases.SharedFolder(folder, Name, _line));
        return Place.Of(Path.Combine(folder, Name));
    }

    private string? Ask(GitFiles git, params string[] question) =>
        git.AskOfConfiguration(_root, question) is { } answer ? Encoding.UTF8.GetString(answer).TrimEnd('\n') : null;

    private static bool IsBelow(string path, string folder) => path.StartsWith(folder + "/", StringComparison.Ordinal);

    private string? Standing()
    {
        var reading = _machine.Files.TryRead(_hook, Longest);
        if (!reading.Problem.IsEmpty)
            throw new StoppedException(
                reading.IsSystemFailure ? ExitCode.System : ExitCode.Refused,
                FilePhrases.LeftAlone(_hook.ToString(), reading.Problem)
            );
        return reading.Content is { } content ? Encoding.UTF8.GetString(content) : null;
    }

    private void MakeFolder()
    {
        if (!Directory.Exists(_hook.Start))
            _machine.Files.TryMakeFolder(Place.Of(_hook.Start), FolderMode & ~_machine.Files.Umask);
    }

    private int Print(bool changed, Phrase note)
    {
        new Report(_verb, ExitCode.Success) { Changed = changed, Notes = [note] }.Print(_machine.Terminal, _json);
        return ExitCode.Success;
    }
}
