using TmuxAgent.Core.Planning;

namespace TmuxAgent.Cli.Systems;

/// <summary>
/// The few file-system calls that regenerating is made of, each of which can fail. Paths are absolute. None follows a
/// symbolic link at the last part of a path.
/// </summary>
/// <remarks>Every method throws <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/> with a message
/// that names the path and the system's reason.</remarks>
internal interface IFileSystem
{
    /// <summary>What stands there, without its content; <see cref="EntryKind.Missing"/> where nothing does.</summary>
    DiskEntry Stat(string path);

    /// <summary>The bytes of a file.</summary>
    byte[] Read(string path);

    /// <summary>Makes a file that must not exist yet, with exactly this mode, and flushes it to the disk.</summary>
    void WriteNew(string path, byte[] content, int mode);

    /// <summary>Sets the permission bits of a file of the tool's own.</summary>
    void SetMode(string path, int mode);

    /// <summary>Renames; what stands at the target is replaced in one step. False where the two lie on different disks.</summary>
    bool TryRename(string source, string target);

    /// <summary>Removes a file or a link.</summary>
    void Remove(string path);

    /// <summary>Makes a directory; nothing happens where one stands already.</summary>
    void MakeDirectory(string path, int mode);

    /// <summary>Removes a directory if it is empty; false where it is not, or is not there.</summary>
    bool TryRemoveDirectory(string path);

    /// <summary>Names of everything in a directory; none where there is no directory.</summary>
    IReadOnlyList<string> List(string path);

    /// <summary>Flushes a directory, so that the names in it survive a power cut.</summary>
    void FlushDirectory(string path);
}
