using System.Text;
using CliWrap;

namespace TmuxAgent.Cli.Systems;

/// <summary>One run of git, with nothing of what a hook or a caller says about another repository.</summary>
/// <param name="git">Absolute path of git.</param>
/// <param name="folder">Where it runs.</param>
internal sealed class GitProcess(string git, string folder)
{
    /// <summary>Changes of the environment; null takes a variable away.</summary>
    public Dictionary<string, string?> Environment { get; } = Unset();

    /// <summary>Runs it to its end, with nothing on its standard input.</summary>
    /// <exception cref="System.ComponentModel.Win32Exception">It cannot be started.</exception>
    public (int ExitCode, byte[] Output, string Errors) Run(params string[] arguments) => Run([], arguments);

    /// <summary>Runs it to its end.</summary>
    /// <param name="input">What it reads on its standard input.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <exception cref="System.ComponentModel.Win32Exception">It cannot be started.</exception>
    public (int ExitCode, byte[] Output, string Errors) Run(byte[] input, string[] arguments)
    {
        using var output = new MemoryStream();
        var errors = new StringBuilder();
        var command = CliWrap
            .Cli.Wrap(git)
            .WithArguments(arguments)
            .WithWorkingDirectory(folder)
            .WithEnvironmentVariables(Environment)
            .WithStandardInputPipe(PipeSource.FromBytes(input))
            .WithStandardOutputPipe(PipeTarget.ToStream(output))
            .WithStandardErrorPipe(PipeTarget.ToStringBuilder(errors))
            .WithValidation(CommandResultValidation.None);
        var result = command.ExecuteAsync().GetAwaiter().GetResult();
        return (result.ExitCode, output.ToArray(), errors.ToString().Trim());
    }

    private static Dictionary<string, string?> Unset() =>
        System
            .Environment.GetEnvironmentVariables()
            .Keys.Cast<string>()
            .Where(name => name.StartsWith("GIT_", StringComparison.Ordinal))
            .ToDictionary(name => name, _ => (string?)null, StringComparer.Ordinal);
}
