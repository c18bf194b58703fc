using TmuxAgent.Cli.Systems;
using TmuxAgent.Scaffolding.Outputs;

namespace TmuxAgent.Cli.Probes;

/// <summary>Looks for codex as the generated scripts do, in this shell and as a service would.</summary>
/// <param name="name">Name of the program.</param>
/// <param name="ownFolder">The repository's folder for a codex.</param>
/// <param name="machine">The machine.</param>
internal sealed class CodexProbe(string name, string ownFolder, Machine machine)
{
    private readonly IReadOnlyList<string> _shell =
    [
        ServiceFolders.Standard(machine.HomeDirectory)[0],
        .. (machine.Variable("PATH") ?? "").Split(':'),
    ];
    private readonly IReadOnlyList<string> _service = ServiceFolders.Standard(machine.HomeDirectory);

    /// <summary>Absolute path of the first real codex that this shell finds; null for none.</summary>
    /// <param name="recorded">The folders that this machine has recorded.</param>
    public string? FindReal(IReadOnlyList<string> recorded) =>
        Find(name, [ownFolder, .. recorded, .. _shell]).FirstOrDefault(IsReal);

    /// <summary>
    /// The folders that a service needs besides the usual ones to start the codex that this shell finds. What is recorded stays
    /// while it does that, and where this shell finds none.
    /// </summary>
    /// <param name="recorded">The folders that this machine has recorded.</param>
    public IReadOnlyList<string> FindFolders(IReadOnlyList<string> recorded) =>
        FindReal(recorded) is not { } known || ServiceStarts(known, recorded) ? recorded
        : FindReal([]) is { } codex ? FoldersOf(codex)
        : recorded;

    private bool ServiceStarts(string codex, IReadOnlyList<string> recorded)
    {
        if (SeenByService(name, recorded) != codex)
            return false;
        var interpreter = Shebang.ProgramOnPath(codex);
        return interpreter is null
            || Find(interpreter, [.. recorded, .. _shell]).FirstOrDefault() is not { } program
            || SeenByService(interpreter, recorded) == program;
    }

    private List<string> FoldersOf(string codex)
    {
        var folders = new List<string>();
        void Need(string program, string? path)
        {
            var folder = Path.GetDirectoryName(path);
            if (folder is not null && SeenByService(program, folders) != path && IsWritable(folder))
                folders.Add(folder);
        }
        Need(name, codex);
        if (Shebang.ProgramOnPath(codex) is { } interpreter)
            Need(interpreter, Find(interpreter, _shell).FirstOrDefault());
        return folders;
    }

    // FakeCodex in the repository is searched last, and so hides nothing.
    private string? SeenByService(string program, IReadOnlyList<string> recorded) =>
        Find(program, [ownFolder, .. recorded, .. _service])
            .FirstOrDefault(path => Path.GetDirectoryName(path) != ownFolder || IsReal(path));

    private static IEnumerable<string> Find(string program, IEnumerable<string> folders) =>
        ExecutableSearch.FindAll(program, folders);

    // PATH has no way to write a colon, and a unit none for what would end its line.
    private static bool IsWritable(string folder) => !folder.Any(c => c == ':' || char.IsControl(c));

    // FakeCodex says what it is in its first lines; a real codex is a binary or a script of another kind.
    private static bool IsReal(string path) => FileHead.Read(path).IndexOf("FakeCodex"u8) < 0;
}
