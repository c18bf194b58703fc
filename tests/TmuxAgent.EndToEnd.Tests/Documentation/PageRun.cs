namespace TmuxAgent.EndToEnd.Tests.Documentation;

/// <summary>Types what a page shows, from its top to its end, and compares what is printed.</summary>
internal sealed class PageRun(Page page, PageWorld world)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly List<(TypedCommand Command, IReadOnlyList<string> Printed)> _changed = [];

    /// <summary>What the page shows otherwise than it happens.</summary>
    public List<string> Differences { get; } = [];

    /// <summary>Follows the page.</summary>
    public void Follow()
    {
        var next = 0;
        foreach (var block in page.Blocks)
        {
            for (; next < block.First; next++)
                Prepare(page.Lines[next]);
            if (block.Reason.Length > 0)
                continue;
            if (block.File.Length > 0)
                world.Write(block.File, string.Join('\n', block.Lines) + "\n");
            else if (block.IsCommands)
                Run(block);
        }
    }

    /// <summary>The page with the output of this run.</summary>
    public IReadOnlyList<string> Renewed()
    {
        var lines = page.Lines.ToList();
        foreach (var (command, printed) in _changed.OrderByDescending(change => change.Command.OutputAt))
        {
            lines.RemoveRange(command.OutputAt, command.Shown.Count);
            lines.InsertRange(command.OutputAt, ShownOutput.Renewed(command.Shown, printed));
        }
        return lines;
    }

    // What a reader does not see: a state that the page describes, and what a person would answer.
    private void Prepare(string line)
    {
        const string Hidden = "<!-- before: ";
        const string Answer = "<!-- typed: ";
        if (line.StartsWith(Hidden, StringComparison.Ordinal))
        {
            var (exitCode, output) = world.Type(line[Hidden.Length..^" -->".Length]);
            Assert.True(exitCode == 0, $"{page.Path}: {line}\n{output}");
        }
        else if (line.StartsWith(Answer, StringComparison.Ordinal))
            world.Answers = line[Answer.Length..^" -->".Length];
    }

    private void Run(Fence block)
    {
        foreach (var command in block.Commands)
        {
            if (block.Is(Fence.Stays))
                world.Start(command.Text);
            else if (block.Language == "sh")
                MustSucceed(block, command);
            else
                Compare(block, command);
        }
        world.Answers = "";
    }

    private void MustSucceed(Fence block, TypedCommand command)
    {
        var (exitCode, output) = world.Type("set -e\n" + command.Text);
        if (exitCode != 0)
            Differences.Add($"{page.Path}:{block.First + 1}: exit code {exitCode}\n{output}");
    }

    private void Compare(Fence block, TypedCommand command)
    {
        var printed = Lines(command);
        if (block.Is(Fence.Until))
            TestSupport.Wait.Until(() => ShownOutput.Says(command.Shown, printed = Lines(command)), Patience);
        if (ShownOutput.Says(command.Shown, printed))
            return;
        _changed.Add((command, printed));
        Differences.Add(
            $"{page.Path}:{command.OutputAt + 1}: $ {command.Text}\nshown:\n{string.Join('\n', command.Shown)}\nprinted:\n{string.Join('\n', printed)}"
        );
    }

    private string[] Lines(TypedCommand command)
    {
        var output = world.Type(command.Text).Output.TrimEnd();
        return output.Length == 0 ? [] : [.. output.Split('\n').Select(line => line.TrimEnd())];
    }
}
