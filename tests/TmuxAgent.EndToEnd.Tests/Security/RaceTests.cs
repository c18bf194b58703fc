using System.Diagnostics;
using System.Globalization;
using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Security;

/// <summary>Other programs that write the same files at the same moment.</summary>
public sealed class RaceTests : IDisposable
{
    private const int MostSets = 1000;

    private readonly UserSandbox _user = new();

    public RaceTests() => _user.Tool("init", "--yes").MustSucceed();

    public void Dispose() => _user.Dispose();

    private static TimeSpan Span =>
        TimeSpan.FromSeconds(
            int.TryParse(
                Environment.GetEnvironmentVariable("TMUXAGENT_TEST_RACE_SECONDS"),
                CultureInfo.InvariantCulture,
                out var seconds
            )
                ? seconds
                : 10
        );

    [Fact]
    public async Task No_line_is_lost_between_a_program_that_appends_and_env_set()
    {
        using var stop = new CancellationTokenSource();
        var editor = Task.Run(() => Append(stop.Token));

        var (done, refused) = Set(Span);
        await stop.CancelAsync();
        var appended = await editor;

        var lines = (await File.ReadAllLinesAsync(_user.At(".env"))).ToHashSet(StringComparer.Ordinal);
        var lost = Enumerable.Range(0, appended).Where(i => !lines.Contains($"EDITOR_{i}=x")).ToArray();
        Assert.True(
            lost.Length == 0,
            $"lost {lost.Length} of {appended} appended lines: {string.Join(' ', lost.Take(10))}"
        );
        var unset = done.Where(i => !lines.Contains($"TOOL_{i}={i}")).ToArray();
        Assert.True(unset.Length == 0, $"lost {unset.Length} of {done.Count} set keys");
        Assert.True(
            done.Count > refused.Count,
            $"{done.Count} sets and {refused.Count} refusals: {refused.FirstOrDefault()}"
        );
    }

    [Fact]
    public async Task Most_sets_succeed_against_an_editor_that_saves_every_few_milliseconds()
    {
        using var stop = new CancellationTokenSource();
        var editor = Task.Run(() => SaveByRename(stop.Token));

        var (done, refused) = Set(Span / 3);
        await stop.CancelAsync();
        var saves = await editor;

        // What a later save overwrote had been there: an editor that does not read again takes it back, as it would any edit.
        Assert.Contains($"SAVED={saves - 1}", await File.ReadAllTextAsync(_user.At(".env")), StringComparison.Ordinal);
        Assert.True(
            done.Count > refused.Count,
            $"{done.Count} sets and {refused.Count} refusals: {refused.FirstOrDefault()}"
        );
    }

    [Fact]
    public async Task Nothing_is_written_outside_while_a_folder_turns_into_a_link_and_back()
    {
        var outside = Directory.CreateDirectory(Path.Combine(_user.Home, "outside")).FullName;
        var (folder, aside) = (_user.At("made"), _user.At("aside"));
        _user.Write(
            "tmuxagent.toml",
            _user
                .Read("tmuxagent.toml")
                .Replace(
                    "[outputs]\n",
                    "[outputs]\ntest_wecom = \"made/test_wecom.py\"\ndiagnose = \"made/diagnose.sh\"\n",
                    StringComparison.Ordinal
                )
        );
        _user.Tool("generate").MustSucceed();
        using var stop = new CancellationTokenSource();
        // The test's own edit waits for the real folder, or it would go through the link itself.
        var folderIsReal = new Lock();
        var other = Task.Run(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                lock (folderIsReal)
                {
                    Directory.Move(folder, aside);
                    File.CreateSymbolicLink(folder, outside);
                    Thread.SpinWait(20_000);
                    File.Delete(folder);
                    Directory.Move(aside, folder);
                }
                Thread.SpinWait(20_000);
            }
        });

        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < Span / 2)
        {
            lock (folderIsReal)
                File.WriteAllText(Path.Combine(folder, "test_wecom.py"), "print('edited')\n");
            _user.Tool("generate", "--force");
        }
        await stop.CancelAsync();
        await other;

        Assert.Empty(Directory.GetFileSystemEntries(outside));
    }

    private (List<int> Done, List<string> Refused) Set(TimeSpan span)
    {
        var (done, refused) = (new List<int>(), new List<string>());
        var watch = Stopwatch.StartNew();
        for (var i = 0; watch.Elapsed < span && i < MostSets; i++)
        {
            var run = _user.Tool("env", "set", $"TOOL_{i}={i}");
            if (run.ExitCode == 0)
                done.Add(i);
            else
                refused.Add($"{run.ExitCode} {run.Error}");
        }
        return (done, refused);
    }

    private int Append(CancellationToken stop)
    {
        var count = 0;
        var pause = new Random(1);
        for (; !stop.IsCancellationRequested; count++)
        {
            File.AppendAllText(_user.At(".env"), $"EDITOR_{count}=x\n");
            // Bursts and pauses: some lines come one after the other, some leave room for a whole write.
            Thread.Sleep(pause.Next(9));
        }
        return count;
    }

    private int SaveByRename(CancellationToken stop)
    {
        var count = 0;
        for (; !stop.IsCancellationRequested || count == 0; count++)
        {
            File.WriteAllText(_user.At("saving"), $"SAVED={count}\n");
            File.Move(_user.At("saving"), _user.At(".env"), overwrite: true);
            Thread.Sleep(3);
        }
        return count;
    }
}
