using TmuxAgent.Cli.Regenerating;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Scaffolding.Outputs;
using TmuxAgent.Scaffolding.Planning;

namespace TmuxAgent.Cli.Tests.Regenerating;

public sealed class TransactionFaultTests
{
    private static readonly DesiredFile[] First =
    [
        ScratchRepository.Managed("run.sh", "one\n", 0b111_101_101),
        ScratchRepository.Managed("deep/down/a.txt", "a\n"),
        ScratchRepository.Managed("gone.txt", "soon\n"),
    ];

    private static readonly DesiredFile[] Second =
    [
        ScratchRepository.Managed("run.sh", "two\n", 0b111_101_101),
        ScratchRepository.Managed("deep/down/a.txt", "b\n"),
        ScratchRepository.Managed("new/folder/c.txt", "c\n"),
    ];

    [Fact]
    public void Whatever_call_fails_once_the_old_tree_stands_or_the_run_counts()
    {
        var failures = 0;
        for (var failAt = 1; ; failAt++)
        {
            using var repository = new ScratchRepository();
            repository.Run(First);
            var before = repository.Tree();
            var files = new FailingFileSystem(failAt, () => new IOException("No space left on device"));
            try
            {
                repository.Run(files, PlanOptions.Plain, Second);
                if (files.Calls < failAt)
                    break;
                Assert.Equal("two\n", repository.Read("run.sh"));
            }
            catch (StoppedException stopped)
            {
                failures++;
                Assert.Contains("No space left on device", stopped.Message, StringComparison.Ordinal);
                Assert.Equal(ExitCode.System, stopped.ExitCode);
                AssertSame(before, repository.Tree(), $"call {failAt}");
            }
            AssertConverges(repository);
        }
        Assert.True(failures > 20, $"only {failures} calls failed");
    }

    [Fact]
    public void A_disk_that_fails_from_some_call_on_for_good_is_mended_by_the_next_run()
    {
        for (var failAt = 1; ; failAt++)
        {
            using var repository = new ScratchRepository();
            repository.Run(First);
            var before = repository.Tree();
            var files = new FailingFileSystem(
                failAt,
                () => new UnauthorizedAccessException("Permission denied"),
                forGood: true
            );
            try
            {
                repository.Run(files, PlanOptions.Plain, Second);
                if (files.Calls < failAt)
                    return;
            }
            catch (StoppedException stopped)
            {
                Assert.Contains("Permission denied", stopped.Message, StringComparison.Ordinal);
                var interrupted = repository.Tree();
                repository.Preview(First);
                AssertSame(interrupted, repository.Tree(), $"call {failAt}: a verb that only reads wrote something");
                Recover(repository);
                AssertSame(before, repository.Tree(), $"call {failAt}, after the next verb that writes");
            }
            AssertConverges(repository);
        }
    }

    [Fact]
    public void A_file_that_was_edited_after_an_interrupted_run_is_left_alone_and_said_so()
    {
        using var repository = new ScratchRepository();
        repository.Run(First);
        var interrupted = 0;
        for (var failAt = 1; interrupted == 0; failAt++)
        {
            var files = new FailingFileSystem(failAt, () => new IOException("Input/output error"), forGood: true);
            Assert.Throws<StoppedException>(() => repository.Run(files, PlanOptions.Plain, Second));
            if (repository.Read("run.sh") == "two\n")
                interrupted = failAt;
        }
        repository.Write("run.sh", "two, and mine\n");

        var result = repository.Run(Second);

        Assert.Contains(
            result.Notes,
            note => note.ToString().StartsWith("run.sh was changed after", StringComparison.Ordinal)
        );
        Assert.Equal("two, and mine\n", repository.Read("run.sh"));
    }

    private static void Recover(ScratchRepository repository)
    {
        using var access = new WriteAccess(repository.Workspace, repository.Machine.Machine).Take();
    }

    private static void AssertConverges(ScratchRepository repository)
    {
        repository.Run(Second);
        using var untouched = new ScratchRepository();
        untouched.Run(First);
        untouched.Run(Second);
        AssertSame(untouched.Tree(), repository.Tree(), "after the next run");
        Assert.True(repository.Preview(Second).IsEmpty);
    }

    private static void AssertSame(
        SortedDictionary<string, string> expected,
        SortedDictionary<string, string> actual,
        string when
    )
    {
        var differing = expected
            .Keys.Union(actual.Keys)
            .Where(path => expected.GetValueOrDefault(path) != actual.GetValueOrDefault(path));
        Assert.True(!differing.Any(), $"{when}: {string.Join(", ", differing)}");
    }
}
