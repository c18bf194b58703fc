using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TmuxAgent.Generators.Inputs;

/// <summary>Finds our files among those that were handed to the compiler.</summary>
internal static class InputFiles
{
    public static IEnumerable<AdditionalText> Of(AnalyzerOptions options, FileRole role) =>
        options.AdditionalFiles.Where(file => FileRoles.Of(file, options.AnalyzerConfigOptionsProvider) == role);

    public static AdditionalText? First(AnalyzerOptions options, FileRole role) => Of(options, role).FirstOrDefault();
}
