using TmuxAgent.Scaffolding.Planning;

namespace TmuxAgent.Cli.Systems;

/// <summary>
/// The few file-system calls that regenerating is made of, each of which can fail. None follows a symbolic link, neither
/// at the last part of a path nor on the way there.
/// </summary>
/// <remarks>Every method throws <see cref="IOException"/> with a message that names the path and the system's reason;
/// an <see cref="ObstacleException"/> where something other than a folder is on the way.</remarks>
internal interface IFileSystem
{
    /// <summary>Permission bits that new files and folders do not get.</summary>
    int Umask { get; }

    /// <summary>What is there, without its content; <see cref="EntryKind.Missing"/> where nothing is.</summary>
    DiskEntry Stat(Place place);

    /// <summary>Whether anything is there, be it a link that leads nowhere; also where the system does not let us look.</summary>
    bool Exists(Place place);

    /// <summary>Who owns what is there.</summary>
    FileOwner OwnerOf(Place place);

    /// <summary>Whether two names are those of one file; false where there is nothing at one of them.</summary>
    bool IsSameFile(Place one, Place other);

    /// <summary>The bytes of a regular file.</summary>
    byte[] Read(Place place);

    /// <summary>
    /// The bytes of a file that a stranger may have put there, whose absence or refusal is an answer and no failure. A pipe
    /// or a device could block for ever or never end; a link could lead to a private key.
    /// </summary>
    /// <param name="place">Where.</param>
    /// <param name="limit">Most bytes that are read.</param>
    InputReading TryRead(Place place, int limit);

    /// <summary>Makes a file that must not exist yet, with exactly this mode.</summary>
    /// <param name="place">Where.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="mode">Its permission bits, whatever the umask.</param>
    /// <param name="owner">Who is to own it; null for the caller.</param>
    /// <param name="flush">Whether it is on the disk when the call returns.</param>
    void WriteNew(Place place, byte[] content, int mode, FileOwner? owner = null, bool flush = true);

    /// <summary>Whether some process has the file open for writing; false where the file system cannot tell.</summary>
    bool IsOpenForWriting(Place place);

    /// <summary>Swaps two names in one step. False where the file system cannot.</summary>
    bool TryExchange(Place one, Place other);

    /// <summary>Renames. False where there is something at the target already, or nothing at the source.</summary>
    bool TryMove(Place source, Place target);

    /// <summary>Renames a record of the tool's own; a file at the target is replaced.</summary>
    void Replace(Place source, Place target);

    /// <summary>Removes a file or a link.</summary>
    void Remove(Place place);

    /// <summary>Makes a folder. False where something is there already.</summary>
    bool TryMakeFolder(Place place, int mode);

    /// <summary>Removes a folder if it is empty; false where it is not, or is not there.</summary>
    bool TryRemoveFolder(Place place);

    /// <summary>Names of everything in a folder of the tool's own; none where there is no folder.</summary>
    IReadOnlyList<string> List(Place place);

    /// <summary>Flushes a file, or a folder so that the names in it survive a power cut.</summary>
    void Flush(Place place);
}
