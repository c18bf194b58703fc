using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TmuxAgent.Generators.Settings;

namespace TmuxAgent.Benchmarks;

/// <summary>The generator from nothing, and again after an edit that has nothing to do with it.</summary>
[MemoryDiagnoser]
public class GeneratorBenchmarks
{
    private CSharpCompilation _compilation = null!;
    private CSharpCompilation _edited = null!;
    private GeneratorDriver _hasRun = null!;

    /// <summary>How many keys the manifest declares.</summary>
    [Params(10, 100, 1000)]
    public int Keys { get; set; }

    /// <summary>A project of 200 files.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path));
        var trees = Enumerable
            .Range(0, 200)
            .Select(i => CSharpSyntaxTree.ParseText($"namespace Demo; public class C{i} {{ public int M() => {i}; }}"));
        _compilation = CSharpCompilation.Create(
            "Demo",
            trees,
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
        );
        _edited = _compilation.ReplaceSyntaxTree(
            _compilation.SyntaxTrees[0],
            CSharpSyntaxTree.ParseText("namespace Demo; public class C0;")
        );
        _hasRun = NewDriver().RunGenerators(_compilation);
    }

    /// <summary>Reads the manifest and makes the class. A new text each time, so that nothing is known of it.</summary>
    [Benchmark]
    public GeneratorDriver First() => NewDriver().RunGenerators(_compilation);

    /// <summary>What an edit in another file costs.</summary>
    [Benchmark]
    public GeneratorDriver AfterAnUnrelatedEdit() => _hasRun.RunGenerators(_edited);

    private CSharpGeneratorDriver NewDriver()
    {
        var manifest = new ManifestText(Keys);
        return CSharpGeneratorDriver.Create(
            [new SettingsGenerator().AsSourceGenerator()],
            ImmutableArray.Create<AdditionalText>(manifest),
            null,
            new ManifestOptions()
        );
    }
}
