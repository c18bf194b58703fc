using System.Text;
using TmuxAgent.Cli.Systems;
using TmuxAgent.TestSupport;

namespace TmuxAgent.Cli.Tests;

/// <summary>A machine whose streams are texts and whose home is a folder of the test's.</summary>
internal sealed class TestMachine
{
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    /// <summary>A machine on which a repository is worked in that lies beside the home, as its state folder must not lie in it.</summary>
    public static TestMachine In(
        TemporaryFolder repository,
        TemporaryFolder home,
        string input = "",
        int? width = null
    ) => new(home.Path, input, width) { CurrentDirectory = repository.Path };

    public TestMachine(string home, string input = "", params (string Name, string Value)[] variables)
        : this(home, input, width: null, variables) { }

    public TestMachine(string home, string input, int? width, params (string Name, string Value)[] variables)
    {
        CurrentDirectory = home;
        var terminal = new Terminal(
            _output,
            _error,
            () => new MemoryStream(Encoding.UTF8.GetBytes(input)),
            canAsk: false,
            colour: false,
            width
        );
        With = files => new Machine(
            terminal,
            files,
            Clock,
            variables.ToDictionary(pair => pair.Name, pair => pair.Value),
            () => home,
            () => CurrentDirectory
        );
        Machine = With(new FileSystem());
    }

    public Machine Machine { get; }

    /// <summary>What <see cref="With"/> gives a machine.</summary>
    public TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <summary>The same machine with another file system.</summary>
    public Func<IFileSystem, Machine> With { get; }

    public string CurrentDirectory { get; init; }

    public string Output => _output.ToString();

    public string Error => _error.ToString();
}
