using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Fleet;

/// <summary>
/// Hosts that the script <c>hosts</c> makes: each with a user, a home, a systemd user manager and an sshd of its own, and where the
/// kernel allows it with namespaces of its own; otherwise on ports of the loopback.
/// </summary>
internal sealed class FleetHosts : IDisposable
{
    private readonly Process _hosts;
    private readonly string _inventory;

    /// <param name="folder">A folder that users may pass through.</param>
    /// <param name="count">How many.</param>
    /// <param name="withoutSystemd">Names of those that have no systemd.</param>
    public FleetHosts(string folder, int count, params string[] withoutSystemd)
    {
        Folder = folder;
        var script = Path.Combine(RepositoryRoot.Path, "tests/TmuxAgent.EndToEnd.Tests/Fleet/hosts");
        string[] words = [script, folder, count.ToString(), .. withoutSystemd];
        _hosts = Process.Start(ProcessRunner.StartInfo(new ProcessCommand("bash", words)))!;
        var said = new StringBuilder();
        _hosts.ErrorDataReceived += (_, line) => said.AppendLine(line.Data);
        _hosts.BeginErrorReadLine();
        if (_hosts.StandardOutput.ReadLine() != "ready")
        {
            _hosts.WaitForExit();
            throw new InvalidOperationException("there are no hosts: " + said);
        }
        _inventory = File.ReadAllText(Inventory);
    }

    /// <summary>Where everything of theirs is.</summary>
    public string Folder { get; }

    /// <summary>The inventory that has them all, in the group <c>agents</c>.</summary>
    public string Inventory => Path.Combine(Folder, "inventory.yml");

    /// <summary>The controller's address in their network.</summary>
    public string Address => File.ReadAllText(Path.Combine(Folder, "address")).Trim();

    /// <summary>Whether each has a network and processes of its own.</summary>
    public bool HasNamespaces => File.ReadAllText(Path.Combine(Folder, "namespaces")).Trim() == "yes";

    /// <summary>A command on the controller's side of the network.</summary>
    public ProcessCommand Control(params string[] command) => new(Path.Combine(Folder, "control"), command);

    /// <summary>The home of a host's user.</summary>
    public string HomeOf(string host) => "/home/" + Of(host, "ansible_user");

    /// <summary>Types a line on a host, over ssh.</summary>
    public ProcessResult Type(string host, string line) =>
        ProcessRunner.Run(
            Control(
                "ssh",
                "-q",
                "-i",
                Path.Combine(Folder, "key"),
                "-o",
                "UserKnownHostsFile=" + Path.Combine(Folder, "known_hosts"),
                "-p",
                Of(host, "ansible_port"),
                $"{Of(host, "ansible_user")}@{Of(host, "ansible_host")}",
                $"export XDG_RUNTIME_DIR=/run/user/$(id -u); {line}"
            )
        );

    /// <inheritdoc/>
    public void Dispose()
    {
        // Its standard input ends, and it takes everything away.
        _hosts.StandardInput.Close();
        if (!_hosts.WaitForExit(TimeSpan.FromSeconds(60)))
            _hosts.Kill(entireProcessTree: true);
        _hosts.Dispose();
    }

    private string Of(string host, string name)
    {
        var its = _inventory[_inventory.IndexOf($"\n    {host}:\n", StringComparison.Ordinal)..];
        return Regex.Match(its, $"{name}: (.*)").Groups[1].Value;
    }
}
