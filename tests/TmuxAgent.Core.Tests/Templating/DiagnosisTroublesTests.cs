using System.Text.RegularExpressions;
using TmuxAgent.Scaffolding.Health;
using TmuxAgent.TestSupport;

namespace TmuxAgent.Core.Tests.Templating;

/// <summary>The diagnosis says nothing that is not in the table, and takes no more of it than it says.</summary>
public partial class DiagnosisTroublesTests
{
    [Fact]
    public void The_script_and_its_part_of_the_table_name_the_same_troubles()
    {
        var template = File.ReadAllText(
            Path.Combine(RepositoryRoot.Path, "templates/scripts/diagnose_orchestrator.sh.sbn")
        );
        Assert.Equal(
            DiagnosisTroubles.All.Select(trouble => trouble.Id).Order(StringComparer.Ordinal),
            Complaint()
                .Matches(template)
                .Select(match => match.Groups[1].Value)
                .Distinct()
                .Order(StringComparer.Ordinal)
        );
    }

    [GeneratedRegex(@"\bcomplain ([a-z][a-z0-9-]+)")]
    private static partial Regex Complaint();
}
