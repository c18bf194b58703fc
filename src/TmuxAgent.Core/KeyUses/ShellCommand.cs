namespace TmuxAgent.Core.KeyUses;

/// <summary>The command that a <see cref="ShellScanner"/> is in.</summary>
internal sealed class ShellCommand
{
    private readonly List<(int Start, int End)> _assignments = [];

    /// <summary>Name of the command; null before it.</summary>
    public string? Name { get; private set; }

    /// <summary>Whether the next word is the name of a command.</summary>
    public bool IsAtStart => Name is null;

    /// <summary>Whether the next word is a pattern of <c>case</c>.</summary>
    public bool IsInPattern { get; set; }

    /// <summary>Whether the next brace opens the body of a function.</summary>
    public bool OpensFunction { get; set; }

    /// <summary>The word before this one, where it is an option that takes one.</summary>
    public string Option { get; set; } = "";

    /// <summary>Whether a flag of the command says that it exports, or does not.</summary>
    public bool IsExporting { get; set; }

    /// <summary>How many arguments have been read.</summary>
    public int Arguments { get; set; }

    /// <summary>The assignments before the command, or in it where it takes some.</summary>
    public IReadOnlyList<(int Start, int End)> Assignments => _assignments;

    /// <summary>Whether a word of the form <c>NAME=value</c> assigns here.</summary>
    public bool TakesAssignments =>
        !IsInPattern && Name is null or "export" or "declare" or "typeset" or "local" or "readonly" or "env" or "sudo";

    public void Begin(string name)
    {
        Name = name;
        OpensFunction = name == "function";
        Arguments = 0;
    }

    public void Assign(int start, int end) => _assignments.Add((start, end));

    /// <summary>Takes the assignments away; they have been told of.</summary>
    public void ClearAssignments() => _assignments.Clear();

    /// <summary>What follows is no command, as behind the brace that ends a group.</summary>
    public void Skip() => Name = "";

    /// <summary>A new command begins.</summary>
    public void Reset()
    {
        Name = null;
        Option = "";
        IsExporting = false;
        Arguments = 0;
        _assignments.Clear();
    }
}
