using System.Runtime.InteropServices;

namespace TmuxAgent.Cli.Systems;

/// <summary>System calls that .NET has no equal for: it follows links, swallows errors, or cannot open a directory.</summary>
internal static partial class LinuxCalls
{
    // errno.h, fcntl.h, sys/file.h, sys/stat.h, linux/fs.h: the same on x64 and arm64, but for the flags below.
    public const int NoEntry = 2;
    public const int NoDevice = 6;
    public const int NotDirectory = 20;
    public const int Exists = 17;
    public const int InvalidArgument = 22;
    public const int WouldBlock = 11;
    public const int NotImplemented = 38;
    public const int NotEmpty = 39;
    public const int TooManyLinks = 40;
    public const int LockExclusiveNonBlocking = 2 | 4;
    public const int LockSharedNonBlocking = 1 | 4;
    public const int WriteOnly = 1;
    public const int ReadWrite = 2;
    public const int Create = 0x40;
    public const int Exclusive = 0x80;
    public const int NoTerminal = 0x100;
    public const int NonBlocking = 0x800;
    public const int CloseOnExec = 0x80000;
    public const int PathOnly = 0x200000;
    public const int CurrentDirectory = -100;
    public const int NoFollow = 0x100;
    public const int EmptyPath = 0x1000;
    public const int RemoveFolder = 0x200;
    public const uint RenameNoReplace = 1;
    public const uint RenameExchange = 2;
    public const int SetLeaseSignal = 10;
    public const int SetLease = 1024;
    public const int ReadLease = 0;
    public const int SignalIgnoredByDefault = 23;
    public const int BecomeSubreaper = 36;
    public const uint BasicStatus = 0x7FF;
    public const int TypeMask = 0xF000;
    public const int TypeFile = 0x8000;
    public const int TypeDirectory = 0x4000;
    public const int TypeLink = 0xA000;

    private const StringMarshalling Text = StringMarshalling.Utf8;

    // asm/fcntl.h: the only two flags here that arm64 has under other numbers.
    private static readonly bool IsArm =
        RuntimeInformation.ProcessArchitecture is Architecture.Arm64 or Architecture.Arm;

    public static int OnlyDirectory { get; } = IsArm ? 0x4000 : 0x10000;

    public static int OpenNoFollow { get; } = IsArm ? 0x8000 : 0x20000;

    /// <summary>The system's reason, with the path.</summary>
    public static IOException Failure(int error, string path) =>
        new($"{Marshal.GetPInvokeErrorMessage(error)}: '{path}'", error);

    /// <summary>What is at a path; null with the error set where the system does not say.</summary>
    /// <param name="path">Absolute path.</param>
    /// <param name="flags"><see cref="NoFollow"/> for a link itself, 0 for what it leads to.</param>
    public static StatXBuffer? StatusOf(string path, int flags = NoFollow)
    {
        var found = default(StatXBuffer);
        return StatX(CurrentDirectory, path, flags, BasicStatus, ref found) == 0 ? found : null;
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = Text, SetLastError = true)]
    public static partial int StatX(int folder, string path, int flags, uint mask, ref StatXBuffer buffer);

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = Text, SetLastError = true)]
    public static partial int StatXAt(SafeHandle folder, string name, int flags, uint mask, ref StatXBuffer buffer);

    [LibraryImport("libc", EntryPoint = "geteuid")]
    public static partial uint EffectiveUser();

    [LibraryImport("libc", EntryPoint = "prctl")]
    public static partial int ProcessControl(int option, nint argument);

    /// <summary>Returns only with the error set.</summary>
    [LibraryImport("libc", EntryPoint = "execve", StringMarshalling = Text, SetLastError = true)]
    public static partial int Execute(string path, string?[] arguments, string?[] environment);

    [LibraryImport("libc", EntryPoint = "kill")]
    public static partial int Kill(int process, int signal);

    [LibraryImport("libc", EntryPoint = "umask")]
    public static partial uint SetUmask(uint mask);

    [LibraryImport("libc", EntryPoint = "realpath", StringMarshalling = Text, SetLastError = true)]
    public static unsafe partial nint RealPath(string path, byte* resolved);

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = Text, SetLastError = true)]
    public static partial int Open(string path, int flags, uint mode = 0);

    /// <summary>Reads on from where the last read ended; -1 with the error set where the system refuses.</summary>
    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    public static partial nint Read(SafeHandle file, Span<byte> buffer, nint length);

    [LibraryImport("libc", EntryPoint = "close")]
    public static partial int Close(int descriptor);

    [LibraryImport("libc", EntryPoint = "openat", StringMarshalling = Text, SetLastError = true)]
    public static partial int OpenAt(SafeHandle folder, string name, int flags, uint mode);

    [LibraryImport("libc", EntryPoint = "renameat", StringMarshalling = Text, SetLastError = true)]
    public static partial int RenameAt(SafeHandle from, string source, SafeHandle to, string target);

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = Text, SetLastError = true)]
    public static partial int RenameAt(SafeHandle from, string source, SafeHandle to, string target, uint flags);

    [LibraryImport("libc", EntryPoint = "linkat", StringMarshalling = Text, SetLastError = true)]
    public static partial int LinkAt(SafeHandle from, string source, SafeHandle to, string target, int flags);

    [LibraryImport("libc", EntryPoint = "unlinkat", StringMarshalling = Text, SetLastError = true)]
    public static partial int UnlinkAt(SafeHandle folder, string name, int flags);

    [LibraryImport("libc", EntryPoint = "mkdir", StringMarshalling = Text, SetLastError = true)]
    public static partial int MakeDirectory(string path, uint mode);

    [LibraryImport("libc", EntryPoint = "mkdirat", StringMarshalling = Text, SetLastError = true)]
    public static partial int MakeDirectoryAt(SafeHandle folder, string name, uint mode);

    [LibraryImport("libc", EntryPoint = "fchmod", SetLastError = true)]
    public static partial int ChangeMode(SafeHandle descriptor, uint mode);

    [LibraryImport("libc", EntryPoint = "fchown", SetLastError = true)]
    public static partial int ChangeOwner(SafeHandle descriptor, uint user, uint group);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    public static partial int Flush(SafeHandle descriptor);

    [LibraryImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    public static partial int Control(SafeHandle descriptor, int command, int argument);

    [LibraryImport("libc", EntryPoint = "flock", SetLastError = true)]
    public static partial int Lock(SafeHandle descriptor, int operation);

    [LibraryImport("libc", EntryPoint = "memfd_create", StringMarshalling = Text, SetLastError = true)]
    public static partial int CreateInMemory(string name, uint flags);

    /// <summary><c>struct statx</c> of statx(2), as far as it is read here.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    public struct StatXBuffer
    {
        /// <summary>User that owns it.</summary>
        [FieldOffset(20)]
        public uint Owner;

        /// <summary>Group that owns it.</summary>
        [FieldOffset(24)]
        public uint Group;

        /// <summary>Type and permission bits, as <c>st_mode</c>.</summary>
        [FieldOffset(28)]
        public ushort Mode;

        /// <summary>Length in bytes.</summary>
        [FieldOffset(40)]
        public ulong Size;

        /// <summary>Number of the inode.</summary>
        [FieldOffset(32)]
        public ulong Inode;

        /// <summary>Major number of the device it lies on.</summary>
        [FieldOffset(136)]
        public uint DeviceMajor;

        /// <summary>Minor number of the device it lies on.</summary>
        [FieldOffset(140)]
        public uint DeviceMinor;
    }
}
