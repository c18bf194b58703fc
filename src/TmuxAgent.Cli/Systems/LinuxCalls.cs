using System.Runtime.InteropServices;

namespace TmuxAgent.Cli.Systems;

/// <summary>System calls that .NET has no equal for: it follows links, swallows errors, or cannot open a directory.</summary>
internal static partial class LinuxCalls
{
    // errno.h, fcntl.h, sys/file.h, sys/stat.h: the same on every Linux architecture that .NET runs on.
    public const int NoEntry = 2;
    public const int NotDirectory = 20;
    public const int Exists = 17;
    public const int CrossDevice = 18;
    public const int InvalidArgument = 22;
    public const int WouldBlock = 11;
    public const int NotEmpty = 39;
    public const int LockExclusiveNonBlocking = 2 | 4;
    public const int ReadWrite = 2;
    public const int Create = 0x40;
    public const int CloseOnExec = 0x80000;
    public const int CurrentDirectory = -100;
    public const int NoFollow = 0x100;
    public const uint TypeAndMode = 3;
    public const uint BasicStatus = 0x7FF;
    public const int TypeMask = 0xF000;
    public const int TypeFile = 0x8000;
    public const int TypeDirectory = 0x4000;
    public const int TypeLink = 0xA000;

    private const StringMarshalling Text = StringMarshalling.Utf8;

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = Text, SetLastError = true)]
    public static partial int StatX(int folder, string path, int flags, uint mask, ref StatXBuffer buffer);

    [LibraryImport("libc", EntryPoint = "geteuid")]
    public static partial uint EffectiveUser();

    [LibraryImport("libc", EntryPoint = "realpath", StringMarshalling = Text, SetLastError = true)]
    public static unsafe partial nint RealPath(string path, byte* resolved);

    [LibraryImport("libc", EntryPoint = "rename", StringMarshalling = Text, SetLastError = true)]
    public static partial int Rename(string source, string target);

    [LibraryImport("libc", EntryPoint = "unlink", StringMarshalling = Text, SetLastError = true)]
    public static partial int Unlink(string path);

    [LibraryImport("libc", EntryPoint = "mkdir", StringMarshalling = Text, SetLastError = true)]
    public static partial int MakeDirectory(string path, uint mode);

    [LibraryImport("libc", EntryPoint = "rmdir", StringMarshalling = Text, SetLastError = true)]
    public static partial int RemoveDirectory(string path);

    [LibraryImport("libc", EntryPoint = "chmod", StringMarshalling = Text, SetLastError = true)]
    public static partial int ChangeMode(string path, uint mode);

    [LibraryImport("libc", EntryPoint = "fchmod", SetLastError = true)]
    public static partial int ChangeMode(SafeHandle descriptor, uint mode);

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = Text, SetLastError = true)]
    public static partial int Open(string path, int flags, uint mode = 0);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    public static partial int Flush(int descriptor);

    [LibraryImport("libc", EntryPoint = "flock", SetLastError = true)]
    public static partial int Lock(SafeHandle descriptor, int operation);

    [LibraryImport("libc", EntryPoint = "close")]
    public static partial int Close(int descriptor);

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

        /// <summary>Number of the inode.</summary>
        [FieldOffset(32)]
        public ulong Inode;

        /// <summary>Size in bytes.</summary>
        [FieldOffset(40)]
        public ulong Size;

        /// <summary>Major number of the device it lies on.</summary>
        [FieldOffset(136)]
        public uint DeviceMajor;

        /// <summary>Minor number of the device it lies on.</summary>
        [FieldOffset(140)]
        public uint DeviceMinor;
    }
}
