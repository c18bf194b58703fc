using System.Diagnostics;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Scaffolding.Planning;

namespace TmuxAgent.Cli.Regenerating;

/// <summary>
/// Puts a file in the place of another so that nothing is lost between looking and writing: the other is taken out whole,
/// looked at when nobody can write to it any more, and given back where it is not what was expected.
/// </summary>
internal sealed class Swap(IFileSystem files)
{
    // A program that saves closes its file at once; one that keeps it open longer gets it back.
    private static readonly TimeSpan WriterLimit = TimeSpan.FromSeconds(1);

    // What was ours for a moment and is thrown away must be read to its last byte, however busy the machine is.
    private static readonly TimeSpan LastWriterLimit = TimeSpan.FromSeconds(30);

    /// <summary>Puts a staged file in the place of the expected one, which is in the stage then.</summary>
    /// <returns>Whether it did; if not, what somebody else wrote is there.</returns>
    public bool Replace(Place staged, Place target, JournalFile expected)
    {
        var ours = DiskReader.ReadAt(files, staged);
        if (!TryExchange(staged, target, out var isSupported))
            return !isSupported && ReplaceInSteps(staged, target, expected);
        var taken = ReadSettled(staged, WriterLimit);
        if (JournalFile.Matches(taken, expected) && !IsStillOpen(staged, taken))
            return true;
        GiveBack(staged, target, taken, ours);
        return false;
    }

    /// <summary>Puts a staged file where nothing is.</summary>
    public bool Create(Place staged, Place target) => files.TryMove(staged, target);

    /// <summary>Takes the expected file away; it is in the stage then.</summary>
    public bool TakeAway(Place target, Place staged, JournalFile expected)
    {
        if (!files.TryMove(target, staged))
            return false;
        var taken = ReadSettled(staged, WriterLimit);
        if (JournalFile.Matches(taken, expected) && !IsStillOpen(staged, taken))
            return true;
        // Where somebody has written a new one by now, theirs is the newer.
        files.TryMove(staged, target);
        return false;
    }

    private bool TryExchange(Place staged, Place target, out bool isSupported)
    {
        isSupported = true;
        if (files.Stat(target).Kind == EntryKind.Missing)
            return false;
        try
        {
            return isSupported = files.TryExchange(staged, target);
        }
        catch (IOException) when (files.Stat(target).Kind == EntryKind.Missing)
        {
            return false;
        }
    }

    // Where the file system cannot exchange: for a moment there is nothing; the journal knows, and a kill leads back.
    private bool ReplaceInSteps(Place staged, Place target, JournalFile expected)
    {
        var taken = staged.With(Stage.TakenSuffix);
        if (!TakeAway(target, taken, expected))
            return false;
        return Create(staged, target);
    }

    // What was taken out goes back. If what comes out is not what we had put in, somebody saved meanwhile: lines added to
    // ours are added to theirs, anything else is newer than both.
    private void GiveBack(Place staged, Place target, DiskEntry theirs, DiskEntry ours)
    {
        var (next, nextPlace, placed) = (theirs, staged, ours);
        // Again only where somebody has written in between; to stop before that is over would lose it.
        for (var round = 0; ; round++)
        {
            if (!TryExchange(nextPlace, target, out _))
            {
                // Removed meanwhile, by whoever wrote last.
                return;
            }
            var found = ReadSettled(nextPlace, LastWriterLimit);
            if (found.Kind == placed.Kind && found.Content.AsSpan().SequenceEqual(placed.Content))
                return;
            var isAddition =
                found.Kind == EntryKind.File
                && next.Kind == EntryKind.File
                && found.Content.AsSpan().StartsWith(placed.Content);
            if (isAddition)
            {
                var both = next with { Content = [.. next.Content, .. found.Content.AsSpan(placed.Content.Length)] };
                nextPlace = staged.With($".{round}");
                files.WriteNew(nextPlace, both.Content, both.Mode, files.OwnerOf(target), flush: false);
                (placed, next) = (next, both);
            }
            else
            {
                (placed, next) = (next, found);
            }
        }
    }

    private DiskEntry ReadSettled(Place place, TimeSpan limit)
    {
        var entry = files.Stat(place);
        if (entry.Kind != EntryKind.File)
            return entry;
        var watch = Stopwatch.StartNew();
        while (files.IsOpenForWriting(place) && watch.Elapsed < limit)
            Thread.Sleep(1);
        return DiskReader.ReadAt(files, place);
    }

    private bool IsStillOpen(Place place, DiskEntry taken) =>
        taken.Kind == EntryKind.File && files.IsOpenForWriting(place);
}
