using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Fleet;

/// <summary>The tool's packages in a folder and in a NuGet feed, and a Python package as pip takes it where there is no network.</summary>
internal static class FleetFeed
{
    /// <summary>The tool's version.</summary>
    public static string Version { get; } =
        Regex
            .Match(
                File.ReadAllText(Path.Combine(RepositoryRoot.Path, "Directory.Build.props")),
                "<Version>(.*)</Version>"
            )
            .Groups[1]
            .Value;

    /// <summary>Makes both.</summary>
    /// <param name="packages">Folder with the packages.</param>
    /// <param name="feed">Folder that is served as a feed.</param>
    /// <param name="url">Where it is served.</param>
    public static void Make(string packages, string feed, string url)
    {
        Directory.CreateDirectory(feed);
        Directory.CreateDirectory(packages);
        var native = $"tmuxagent.linux-x64.{Version}.nupkg";
        var executable = PackedTool.ExecutablePath;
        if (Environment.GetEnvironmentVariable("TMUXAGENT_TEST_TOOL") is { Length: > 0 })
        {
            using var package = ZipFile.Open(Path.Combine(packages, native), ZipArchiveMode.Create);
            package.CreateEntryFromFile(executable, "tools/any/linux-x64/tmuxagent", CompressionLevel.Fastest);
        }
        else
            foreach (var path in Directory.EnumerateFiles(PackedTool.PackageFolder, $"tmuxagent*.{Version}.nupkg"))
                File.Copy(path, Path.Combine(packages, Path.GetFileName(path)));
        foreach (var path in Directory.EnumerateFiles(packages))
        {
            var file = Path.GetFileName(path);
            var name = file[..^$".{Version}.nupkg".Length];
            var place = Directory.CreateDirectory(Path.Combine(feed, "flat", name, Version)).FullName;
            File.Copy(path, Path.Combine(place, file));
        }
        File.WriteAllText(
            Path.Combine(feed, "index.json"),
            $$"""{"version": "3.0.0", "resources": [{"@id": "{{url}}/flat/", "@type": "PackageBaseAddress/3.0.0"}]}"""
        );
        // What the orchestrator imports, as pip takes it where there is no network.
        using var wheel = ZipFile.Open(Path.Combine(feed, "fleetproof-1.0-py3-none-any.whl"), ZipArchiveMode.Create);
        Add(wheel, "fleetproof.py", "");
        Add(wheel, "fleetproof-1.0.dist-info/METADATA", "Metadata-Version: 2.1\nName: fleetproof\nVersion: 1.0\n");
        Add(
            wheel,
            "fleetproof-1.0.dist-info/WHEEL",
            "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        );
        Add(wheel, "fleetproof-1.0.dist-info/RECORD", "");
    }

    private static void Add(ZipArchive archive, string name, string text)
    {
        using var content = archive.CreateEntry(name).Open();
        content.Write(Encoding.UTF8.GetBytes(text));
    }
}
