using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TmuxAgent.Generators.Settings;
using TmuxAgent.Generators.Tests.Harness;

namespace TmuxAgent.Generators.Tests.Settings;

public class IncrementalTests
{
    private static readonly TestProject Project = TestProject.WithSource("internal class A;");

    [Fact]
    public void An_edit_in_an_unrelated_file_does_nothing_again()
    {
        var compilation = Project.Compile();
        var driver = Project.Driver().RunGenerators(compilation);

        var edited = compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("internal class B;", Project.ParseOptions));
        var steps = driver.RunGenerators(edited).GetRunResult().Results[0].TrackedSteps;

        foreach (var name in StepNames.All.Except([StepNames.Findings, StepNames.Declared]))
            Assert.All(ReasonsOf(steps, name), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        // It must look whether the class is there now, and finds what it found before.
        Assert.All(
            ReasonsOf(steps, StepNames.Declared),
            reason => Assert.Equal(IncrementalStepRunReason.Unchanged, reason)
        );
    }

    [Theory]
    [InlineData("\n# a comment\n")]
    [InlineData("   \n\n")]
    public void A_comment_or_white_space_in_the_manifest_leaves_the_outputs_unchanged(string added)
    {
        var steps = StepsAfter(InMemoryFile.Manifest(added + TestProject.Manifest + added));

        Assert.All(
            ReasonsOf(steps, StepNames.Manifest),
            reason => Assert.Equal(IncrementalStepRunReason.Unchanged, reason)
        );
        Assert.All(
            ReasonsOf(steps, StepNames.Output),
            reason =>
                Assert.True(
                    reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged,
                    reason.ToString()
                )
        );
    }

    [Fact]
    public void A_new_key_changes_the_output()
    {
        var steps = StepsAfter(InMemoryFile.Manifest(TestProject.Manifest + "\n[env.keys.NEW]\n"));
        Assert.All(
            ReasonsOf(steps, StepNames.Output),
            reason => Assert.Equal(IncrementalStepRunReason.Modified, reason)
        );
    }

    [Fact]
    public void A_change_of_the_env_file_is_none_to_the_generator()
    {
        var before = Project.With(InMemoryFile.Manifest(TestProject.Manifest), InMemoryFile.Env("A=1\n"));
        var driver = before.Driver().RunGenerators(before.Compile());
        var steps = driver
            .ReplaceAdditionalText(before.Files[1], InMemoryFile.Env("A=2\n"))
            .RunGenerators(before.Compile())
            .GetRunResult()
            .Results[0]
            .TrackedSteps;
        Assert.All(ReasonsOf(steps, StepNames.Output), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void No_symbol_and_no_compilation_is_reachable_from_what_the_steps_keep()
    {
        var broken = Project.With(InMemoryFile.Manifest("version = 2"));
        foreach (var project in new[] { Project, broken })
        {
            var steps = project.Driver().RunGenerators(project.Compile()).GetRunResult().Results[0].TrackedSteps;
            var kept = StepNames
                .All.Where(steps.ContainsKey)
                .SelectMany(name => steps[name])
                .SelectMany(step => step.Outputs)
                .Select(output => output.Value);
            foreach (var value in kept)
                Walk(value, []);
        }
    }

    private static ImmutableDictionary<string, ImmutableArray<IncrementalGeneratorRunStep>> StepsAfter(
        InMemoryFile manifest
    )
    {
        var compilation = Project.Compile();
        var driver = Project.Driver().RunGenerators(compilation);
        return driver
            .ReplaceAdditionalText(Project.Files[0], manifest)
            .RunGenerators(compilation)
            .GetRunResult()
            .Results[0]
            .TrackedSteps;
    }

    private static List<IncrementalStepRunReason> ReasonsOf(
        ImmutableDictionary<string, ImmutableArray<IncrementalGeneratorRunStep>> steps,
        string name
    )
    {
        var reasons = steps[name].SelectMany(step => step.Outputs).Select(output => output.Reason).ToList();
        Assert.NotEmpty(reasons);
        return reasons;
    }

    private static void Walk(object? value, HashSet<object> seen)
    {
        if (
            value is null
            || value is string
            || value.GetType().IsPrimitive
            || value.GetType().IsEnum
            || !seen.Add(value)
        )
            return;
        Assert.False(
            value is ISymbol or Compilation or SyntaxNode or SyntaxTree or SemanticModel or Location or AdditionalText,
            value.GetType().FullName
        );
        if (value is IEnumerable items)
        {
            foreach (var item in items)
                Walk(item, seen);
        }
        for (var type = value.GetType(); type is not null; type = type.BaseType)
        {
            foreach (
                var field in type.GetFields(
                    BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly
                )
            )
                Walk(field.GetValue(value), seen);
        }
    }
}
