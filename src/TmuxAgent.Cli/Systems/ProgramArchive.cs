using System.Formats.Tar;
using System.IO.Compression;
using System.Text.RegularExpressions;
using TmuxAgent.Cli.Phrases;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Systems;

/// <summary>A program in a file that was downloaded: the file itself, or the one of its name in a tar archive.</summary>
/// <param name="path">Absolute path of the file.</param>
/// <param name="name">Which names in an archive are the program's.</param>
internal sealed class ProgramArchive(string path, Regex name)
{
    private const int TarMark = 257;

    /// <summary>Writes the program.</summary>
    /// <exception cref="StoppedException">There is none in the file, or more than one.</exception>
    public async Task CopyToAsync(Stream target, CancellationToken stop)
    {
        var head = FileHead.Read(path).ToArray();
        if (head.Length == 0)
            throw NotOne(MachinePhrases.DownloadUnreadable(Shown));
        await using var file = File.OpenRead(path);
        if (head.AsSpan().StartsWith("\u007FELF"u8) || head.AsSpan().StartsWith("#!"u8))
            await file.CopyToAsync(target, stop);
        else if (head.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
            await ExtractAsync(new GZipStream(file, CompressionMode.Decompress), target, stop);
        else if (head.Length > TarMark && head.AsSpan(TarMark).StartsWith("ustar"u8))
            await ExtractAsync(file, target, stop);
        else if (head.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x28, 0xB5, 0x2F, 0xFD]))
            throw NotOne(MachinePhrases.DownloadIsZstd(Shown, $"zstd -d -- {ShellWord.Quote(path)}"));
        else
            throw NotOne(MachinePhrases.DownloadIsOther(Shown));
    }

    private async Task ExtractAsync(Stream archive, Stream target, CancellationToken stop)
    {
        var names = new List<string>();
        try
        {
            await using var reader = new TarReader(archive);
            while (await reader.GetNextEntryAsync(copyData: false, stop) is { } entry)
            {
                if (entry.DataStream is null || !name.IsMatch(Path.GetFileName(entry.Name)))
                    continue;
                names.Add(entry.Name);
                if (names.Count == 1)
                    await entry.DataStream.CopyToAsync(target, stop);
            }
        }
        catch (Exception failure) when (failure is InvalidDataException or FormatException or EndOfStreamException)
        {
            throw NotOne(MachinePhrases.ArchiveBroken(Shown, failure.Message));
        }
        if (names.Count != 1)
            throw NotOne(
                names.Count == 0
                    ? MachinePhrases.ArchiveWithout(Shown)
                    : MachinePhrases.ArchiveWithSeveral(Shown, string.Join(", ", names))
            );
    }

    private string Shown => Printable.Text(path);

    private static StoppedException NotOne(Phrase why) => new(ExitCode.Usage, why);
}
