using System.Text.Json;

namespace TmuxAgent.EndToEnd.Tests.Regenerating;

/// <summary>
/// Each output, by each thing that may have happened to it, by each thing that may have happened to the manifest: the
/// documented verdict, bytes and exit code; no byte of the user's gone; and undo brings all of it back.
/// </summary>
public sealed class MutationMatrixTests
{
    [Theory]
    [InlineData(ManifestChange.None)]
    [InlineData(ManifestChange.Changed)]
    [InlineData(ManifestChange.SwitchedOff)]
    public void Every_mutation_of_every_output_ends_as_documented(ManifestChange change)
    {
        using var bench = new Bench();
        var outputs = Outputs(bench);
        Assert.True(outputs.Count >= 15, $"only {outputs.Count} outputs");
        var renderings = RenderChanged(bench, outputs);
        var failures = new List<string>();
        foreach (var (path, kind, id) in outputs)
        {
            // The manifest has no switch for the first two, and only another version of the tool changes the last.
            if (
                change == ManifestChange.SwitchedOff && id is "env" or "env_example"
                || change == ManifestChange.Changed && id == "schema"
            )
                continue;
            foreach (var mutation in Enum.GetValues<Mutation>())
            {
                var problem = Check(bench, path, kind, id, mutation, change, renderings[path]);
                if (problem.Length > 0)
                    failures.Add($"{path} ({kind}) {mutation} x {change}: {problem}");
            }
        }
        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    private static string Check(
        Bench bench,
        string path,
        string kind,
        string id,
        Mutation mutation,
        ManifestChange change,
        string next
    )
    {
        bench.Restore("first");
        Mutator.Apply(bench, path, mutation, next);
        ApplyTo(bench, change, id);
        var isFile = File.Exists(bench.At(path)) && new FileInfo(bench.At(path)).LinkTarget is null;
        var mine = isFile ? File.ReadAllBytes(bench.At(path)) : [];
        var before = bench.Tree();
        var checkExit = bench.Run("generate", "--check").ExitCode;

        var run = bench.Run("generate", "--json");

        var expected = Expectation.For(id == "fake_codex" ? "codex" : kind, mutation, change);
        var verdict = Bench.Verdicts(run).GetValueOrDefault(path, "nothing");
        var after = bench.Tree();
        if ((verdict, run.ExitCode) != (expected.Verdict, expected.ExitCode))
            return $"expected {expected.Verdict} and exit {expected.ExitCode}, not {verdict} and {run.ExitCode} {run.Error}";
        if (isFile && !bench.StillHolds(path, mine))
            return "the bytes that stood there are gone";
        if (
            mutation is Mutation.LinkInside && bench.Read("linked-to") != Mutator.Mark
            || mutation is Mutation.LinkOutside
                && File.ReadAllText(Path.Combine(bench.Home, "linked-to")) != Mutator.Mark
        )
            return "it was written through the link";
        var content = Content(bench, path, mutation, change, expected.Verdict, mine, next);
        if (content.Length > 0)
            return content;
        var changedSomething = !before.SequenceEqual(after);
        if ((checkExit == 3) != changedSomething)
            return $"--check returned {checkExit}, and the run {(changedSomething ? "changed something" : "changed nothing")}";
        if (bench.Run("generate", "--check").ExitCode is not (0 or 4 or 5))
            return "a second run would change something again";
        if (!changedSomething)
            return "";
        var undo = bench.Run("undo");
        if (undo.ExitCode != 0)
            return $"undo returned {undo.ExitCode} {undo.Error}{undo.Output}";
        return bench.Tree().SequenceEqual(before) ? "" : "undo did not bring everything back";
    }

    private static string Content(
        Bench bench,
        string path,
        Mutation mutation,
        ManifestChange change,
        string verdict,
        byte[] mine,
        string next
    )
    {
        var file = bench.At(path);
        switch (verdict)
        {
            case "orphan-removed":
                return File.Exists(file) && new FileInfo(file).Length > 0 ? "it still stands" : "";
            case "conflict":
                if (!File.ReadAllBytes(file).AsSpan().SequenceEqual(mine))
                    return "the file in conflict was touched";
                return File.Exists(file + ".tmuxagent-new") ? "" : "there is no proposal";
            case "edited-kept"
            or "orphan-kept" when mutation is not (Mutation.Directory or Mutation.LinkInside or Mutation.LinkOutside):
                return File.ReadAllBytes(file).AsSpan().SequenceEqual(mine) ? "" : "an edited file was touched";
            case "merged" when mutation == Mutation.EditedElsewhere:
                return File.ReadAllText(file).Contains(Mutator.Mark, StringComparison.Ordinal)
                    ? ""
                    : "the edit is gone";
            case "merged" when mutation == Mutation.CrLf && path != ".env":
                return File.ReadAllText(file) == next.Replace("\n", "\r\n", StringComparison.Ordinal)
                    ? ""
                    : "it is not the rendering in CRLF";
            // An env file that is made anew has its keys in another order than one that grew.
            case "update" or "create" when change == ManifestChange.Changed && path != ".env":
                return File.ReadAllText(file) == next ? "" : "it is not the new rendering";
            default:
                return "";
        }
    }

    private static void ApplyTo(Bench bench, ManifestChange change, string id)
    {
        if (change == ManifestChange.Changed)
            ChangedManifest.Apply(bench);
        else if (change == ManifestChange.SwitchedOff)
            bench.Manifest = bench
                .Manifest.Replace("[outputs]\n", $"[outputs]\n{id} = false\n", StringComparison.Ordinal)
                .Replace($"\n{id} = true\n", "\n", StringComparison.Ordinal);
    }

    private static Dictionary<string, string> RenderChanged(
        Bench bench,
        List<(string Path, string Kind, string Id)> outputs
    )
    {
        ChangedManifest.Apply(bench);
        var run = bench.Run("generate", "--json");
        Assert.Equal(0, run.ExitCode);
        var verdicts = Bench.Verdicts(run);
        Assert.All(
            outputs,
            output =>
                Assert.Equal(
                    output switch
                    {
                        { Kind: "seeded" } or { Id: "schema" } => "unchanged",
                        { Kind: "env" } => "merged",
                        _ => "update",
                    },
                    verdicts[output.Path]
                )
        );
        return outputs.ToDictionary(output => output.Path, output => bench.Read(output.Path));
    }

    private static List<(string Path, string Kind, string Id)> Outputs(Bench bench)
    {
        var outputs = new List<(string, string, string)>();
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(bench.State, "ledger.json")));
        foreach (var file in document.RootElement.GetProperty("files").EnumerateObject())
            outputs.Add(
                (file.Name, file.Value.GetProperty("kind").GetString()!, file.Value.GetProperty("output").GetString()!)
            );
        return outputs;
    }
}
