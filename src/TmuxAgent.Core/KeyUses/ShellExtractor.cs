namespace TmuxAgent.Core.KeyUses;

/// <summary>POSIX shell and bash.</summary>
internal sealed class ShellExtractor() : KeyUseExtractor
{
    public override string Language => "shell";

    private protected override void Extract(string text, UseCollector uses)
    {
        var names = new ShellNamesInUse(text);
        ShellScanner.Script(text, names);
        names.Resolve(uses);
    }
}

/// <summary>direnv's <c>.envrc</c>: a script that sets an environment up.</summary>
internal sealed class EnvrcExtractor() : KeyUseExtractor
{
    public override string Language => ".envrc";

    public override bool IsProgram => false;

    private protected override void Extract(string text, UseCollector uses)
    {
        var names = new ShellNamesInUse(text);
        ShellScanner.Script(text, names);
        names.Resolve(uses);
    }
}
