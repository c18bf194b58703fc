namespace TmuxAgent.Scaffolding.Outputs;

/// <summary>Files that are written as they are.</summary>
internal static class BuiltInText
{
    /// <summary>The schema of the manifest.</summary>
    public static string Schema
    {
        get
        {
            using var stream = typeof(BuiltInText).Assembly.GetManifestResourceStream("tmuxagent.schema.json")!;
            using var reader = new StreamReader(stream);
            return reader.ReadToEnd();
        }
    }
}
