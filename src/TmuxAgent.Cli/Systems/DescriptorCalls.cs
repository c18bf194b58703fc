using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace TmuxAgent.Cli.Systems;

/// <summary>Opening by descriptor, folder by folder, so that no link on the way is followed (openat(2)).</summary>
internal static partial class DescriptorCalls
{
    // errno.h
    public const int NoEntry = 2;
    public const int NoDevice = 6;
    public const int NotDirectory = 20;
    public const int TooManyLinks = 40;

    private const int NonBlocking = 0x800;
    private const int NoTerminal = 0x100;
    private const int CloseOnExec = 0x80000;
    private const int PathOnly = 0x200000;
    private const int CurrentDirectory = -100;
    private const int EmptyPath = 0x1000;
    private const uint BasicStats = 0x7FF;

    // fcntl.h: these two have other values on Arm than on the rest.
    private static readonly bool IsArm =
        RuntimeInformation.ProcessArchitecture is Architecture.Arm64 or Architecture.Arm;
    private static readonly int Directory = IsArm ? 0x4000 : 0x10000;
    private static readonly int NoFollow = IsArm ? 0x8000 : 0x20000;

    /// <summary>Opens a folder by its path, links followed. Invalid with the error set where it cannot be had.</summary>
    public static SafeFileHandle OpenFolder(string path) =>
        Handle(OpenAt(CurrentDirectory, path, PathOnly | Directory | CloseOnExec, 0));

    /// <summary>Opens a folder inside another one, unless it is a link.</summary>
    public static SafeFileHandle OpenFolderIn(SafeFileHandle folder, string name) =>
        Handle(OpenAt(folder, name, PathOnly | Directory | NoFollow | CloseOnExec, 0));

    /// <summary>Opens a file for reading, unless it is a link; never waits for the other end of a pipe.</summary>
    public static SafeFileHandle OpenFileIn(SafeFileHandle folder, string name) =>
        Handle(OpenAt(folder, name, NoFollow | NonBlocking | NoTerminal | CloseOnExec, 0));

    /// <summary>What is open behind a descriptor; false with the error set where the system does not say.</summary>
    public static bool TryGetStatus(SafeFileHandle file, out FileStatus status)
    {
        status = default;
        return StatX(file, "", EmptyPath, BasicStats, ref status) == 0;
    }

    /// <summary>What is at a path, a link not followed; false with the error set where there is nothing.</summary>
    public static bool TryGetStatus(string path, out FileStatus status)
    {
        const int DoNotFollow = 0x100;
        status = default;
        return StatX(CurrentDirectory, path, DoNotFollow, BasicStats, ref status) == 0;
    }

    /// <summary>Opens the null device for reading; -1 where there is none.</summary>
    public static int OpenNull() => OpenAt(CurrentDirectory, "/dev/null", 0, 0);

    /// <summary>Closes a descriptor.</summary>
    [LibraryImport("libc", EntryPoint = "close")]
    public static partial int Close(int descriptor);

    /// <summary>Reads on from where the last read ended; -1 with the error set where the system refuses.</summary>
    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    public static partial nint Read(SafeFileHandle file, Span<byte> buffer, nint length);

    private static SafeFileHandle Handle(int descriptor) => new(descriptor, ownsHandle: true);

    [LibraryImport("libc", EntryPoint = "openat", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int OpenAt(SafeFileHandle folder, string path, int flags, uint mode);

    [LibraryImport("libc", EntryPoint = "openat", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int OpenAt(int folder, string path, int flags, uint mode);

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int StatX(SafeFileHandle folder, string path, int flags, uint mask, ref FileStatus status);

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int StatX(int folder, string path, int flags, uint mask, ref FileStatus status);

    /// <summary><c>struct statx</c> of statx(2), as far as it is read here.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    public struct FileStatus
    {
        /// <summary>Numeric id of the owner.</summary>
        [FieldOffset(20)]
        public uint Owner;

        /// <summary>Type and permission bits.</summary>
        [FieldOffset(28)]
        public ushort Mode;

        /// <summary>Length in bytes.</summary>
        [FieldOffset(40)]
        public ulong Size;

        /// <summary>Whether it is a regular file.</summary>
        public readonly bool IsRegularFile => (Mode & 0xF000) == 0x8000;

        /// <summary>Whether it is a symbolic link.</summary>
        public readonly bool IsLink => (Mode & 0xF000) == 0xA000;
    }
}
