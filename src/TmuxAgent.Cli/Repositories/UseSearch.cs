using System.Text;
using System.Text.Unicode;
using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.KeyUses;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Core.Rules;

namespace TmuxAgent.Cli.Repositories;

/// <summary>Finds the uses of environment keys in all files of a repository.</summary>
/// <param name="root">Absolute path of the repository.</param>
/// <param name="rendered">Paths of the files that are rendered from the manifest.</param>
/// <param name="staged">Contents that count instead of what is on disk; null for none.</param>
/// <param name="secrets">Finds secrets.</param>
internal sealed class UseSearch(
    string root,
    IReadOnlySet<string> rendered,
    IReadOnlyDictionary<string, byte[]>? staged,
    SecretSearch secrets
)
{
    private static readonly byte[] SuppressionWord = Encoding.UTF8.GetBytes(Suppressions.Word);

    private const int MostThreads = 4;

    // Files that one thread takes at once: few enough to share the work, and enough to stay in a folder.
    private const int Portion = 32;

    /// <summary>Looks at the files, on all processors; the result does not depend on how they share the work.</summary>
    public UsesFound Run(string[] paths)
    {
        var found = new SourceUses?[paths.Length];
        var places = new IReadOnlyList<SecretPlace>[paths.Length];
        var skipped = new SourceSkipped[paths.Length];
        var next = 0;
        var threads = Math.Clamp(Math.Min(Environment.ProcessorCount, paths.Length / Portion), 1, MostThreads);
        Parallel.For(
            0,
            threads,
            new ParallelOptions { MaxDegreeOfParallelism = threads },
            _ =>
            {
                using var worker = new Worker(root, rendered, staged, secrets);
                while (Interlocked.Add(ref next, Portion) - Portion is var start && start < paths.Length)
                {
                    for (var i = start; i < Math.Min(start + Portion, paths.Length); i++)
                        skipped[i] = worker.Look(paths[i], out found[i], out places[i]);
                }
            }
        );
        return new UsesFound(
            [.. found.OfType<SourceUses>()],
            skipped.Count(reason => reason == SourceSkipped.TooLarge),
            skipped.Count(reason => reason == SourceSkipped.NoText),
            skipped.Count(reason => reason == SourceSkipped.Unreadable)
        )
        {
            Secrets = [.. places.SelectMany(found => found)],
        };
    }

    /// <summary>What one thread needs, made once.</summary>
    private sealed class Worker(
        string root,
        IReadOnlySet<string> rendered,
        IReadOnlyDictionary<string, byte[]>? staged,
        SecretSearch secrets
    ) : IDisposable
    {
        private readonly SourceReader _reader = new(root);

        public SourceSkipped Look(string path, out SourceUses? found, out IReadOnlyList<SecretPlace> places)
        {
            found = null;
            places = [];
            var extractor = SourceLanguages.Of(path, out var askFirstLine);
            if (extractor is null && !askFirstLine && !secrets.Wants(path))
                return SourceSkipped.No;
            switch (Read(path, out var content))
            {
                case SourceReading.TooLarge:
                    return extractor is null ? SourceSkipped.No : SourceSkipped.TooLarge;
                case SourceReading.Refused:
                    return extractor is null && !askFirstLine ? SourceSkipped.No : SourceSkipped.Unreadable;
                case SourceReading.NoFile:
                    return SourceSkipped.No;
            }
            extractor ??=
                askFirstLine && content.StartsWith("#!"u8) ? SourceLanguages.OfFirstLine(FirstLine(content)) : null;
            places = secrets.Find(
                path,
                content,
                extractor is not null && extractor.Language != SourceLanguages.EnvFiles
            );
            if (extractor is null)
                return SourceSkipped.No;
            if (content.StartsWith("\uFEFF"u8))
                content = content[3..];
            if (content.Contains((byte)0) || !Utf8.IsValid(content))
                return SourceSkipped.NoText;
            var maySuppress = content.IndexOf(SuppressionWord) >= 0;
            if (!maySuppress && !extractor.MayHaveUses(content))
                return SourceSkipped.No;
            var text = Encoding.UTF8.GetString(content);
            var uses = extractor.Extract(path, text);
            var suppressions = maySuppress ? extractor.Suppressed(path, text) : [];
            if (uses.Count > 0 || suppressions.Count > 0)
                found = new SourceUses(RoleOf(path, extractor), uses) { Suppressions = suppressions };
            return SourceSkipped.No;
        }

        public void Dispose() => _reader.Dispose();

        private SourceReading Read(string path, out ReadOnlySpan<byte> content)
        {
            if (staged is null || !staged.TryGetValue(path, out var bytes))
                return _reader.Read(path, out content);
            content = bytes;
            return bytes.Length > SourceReader.Largest ? SourceReading.TooLarge : SourceReading.Read;
        }

        private SourceRole RoleOf(string path, KeyUseExtractor extractor) =>
            rendered.Contains(path) ? SourceRole.Rendered
            : extractor.IsProgram ? SourceRole.Program
            : SourceRole.Configuration;

        private static string FirstLine(ReadOnlySpan<byte> content)
        {
            var end = content.IndexOf((byte)'\n');
            return Encoding.UTF8.GetString(content[..Math.Min(end < 0 ? content.Length : end, 200)]);
        }
    }
}

/// <summary>Why a file was not looked at.</summary>
internal enum SourceSkipped : byte
{
    /// <summary>It was, or there is nothing to look at.</summary>
    No,

    /// <summary>It is larger than a source that a person writes.</summary>
    TooLarge,

    /// <summary>It is binary, or not UTF-8.</summary>
    NoText,

    /// <summary>The system refused.</summary>
    Unreadable,
}

/// <summary>The uses in a repository.</summary>
/// <param name="Files">The files that have some, in the order of their paths.</param>
/// <param name="TooLarge">Files that are too large to be a person's source.</param>
/// <param name="NoText">Files that are binary or not UTF-8.</param>
/// <param name="Unreadable">Files that the system refused to open or read.</param>
internal sealed record UsesFound(IReadOnlyList<SourceUses> Files, int TooLarge, int NoText, int Unreadable)
{
    /// <summary>Where secrets are written.</summary>
    public IReadOnlyList<SecretPlace> Secrets { get; init; } = [];

    /// <summary>What was not looked at, as a sentence; null where everything was.</summary>
    public Phrase? Skipped()
    {
        Phrase[] parts =
        [
            .. TooLarge > 0 ? [CheckPhrases.TooLarge(TooLarge, SourceReader.Largest >> 20)] : Array.Empty<Phrase>(),
            .. NoText > 0 ? [CheckPhrases.NoText(NoText)] : Array.Empty<Phrase>(),
            .. Unreadable > 0 ? [CheckPhrases.Unreadable(Unreadable)] : Array.Empty<Phrase>(),
        ];
        return parts.Length == 0 ? null : CheckPhrases.NotLookedAt(parts.Aggregate(ReportPhrases.Then));
    }
}
