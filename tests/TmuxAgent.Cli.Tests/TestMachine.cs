using System.Text;
using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Tests;

/// <summary>A machine whose streams are texts and whose home is a folder of the test's.</summary>
internal sealed class TestMachine
{
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public TestMachine(string home, string input = "", params (string Name, string Value)[] variables)
    {
        var terminal = new Terminal(
            _output, _error, () => new MemoryStream(Encoding.UTF8.GetBytes(input)), canAsk: false, colour: false);
        Machine = new Machine(
            terminal, variables.ToDictionary(pair => pair.Name, pair => pair.Value), () => home, () => home);
    }

    public Machine Machine { get; }

    public string Output => _output.ToString();

    public string Error => _error.ToString();
}
