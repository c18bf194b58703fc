namespace TmuxAgent.EndToEnd.Tests.Documentation;

/// <summary>A page has the same content in both languages: headings, blocks with what is typed, and tables.</summary>
public class TwinTests
{
    public static TheoryData<string, string> Twins
    {
        get
        {
            var twins = new TheoryData<string, string>();
            foreach (var pair in Page.OfUsers.Chunk(2))
                twins.Add(pair[0], pair[1]);
            return twins;
        }
    }

    [Theory]
    [MemberData(nameof(Twins))]
    public void Both_languages_have_the_same_skeleton(string english, string chinese) =>
        Assert.Equal(Skeleton(new Page(english)), Skeleton(new Page(chinese)));

    private static List<string> Skeleton(Page page) =>
        [
            .. page.Headings.Select(heading => $"heading {heading.Depth}"),
            .. page.Blocks.Select(block =>
                $"block {block.Language} {string.Join(' ', block.Marks)}: {(block.IsCommands ? string.Join("; ", block.Commands.Select(Typed)) : "")}"
            ),
            .. page.Tables.Select(table => $"table {table.Columns} x {table.Rows}"),
        ];

    // A comment behind a command is in the reader's language.
    private static string Typed(TypedCommand command) =>
        string.Join('\n', command.Text.Split('\n').Select(line => line.Split(" #")[0].TrimEnd()));
}
