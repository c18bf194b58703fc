using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Diagnosis;

/// <summary>A Python package that is missing, installed for real from a folder of wheels.</summary>
public sealed class PythonPackageTests : IDisposable
{
    // PyYAML is the system's own; of the others the stand-in needs nothing but that they can be installed.
    private const string MakeWheels = """
        import pathlib, sys, zipfile
        folder = pathlib.Path(sys.argv[1])
        folder.mkdir()
        yaml = pathlib.Path("/usr/lib/python3/dist-packages/yaml")
        for name, files in {"PyYAML": yaml.glob("*.py"), "pydantic": [], "httpx": [], "prometheus_client": [], "socksio": []}.items():
            with zipfile.ZipFile(folder / f"{name}-9.0-py3-none-any.whl", "w") as wheel:
                for file in files:
                    wheel.write(file, "yaml/" + file.name)
                if not name.startswith("PyYAML"):
                    wheel.writestr(name + ".py", "class Client:\n    def close(self): pass\n" if name == "httpx" else "")
                info = name + "-9.0.dist-info/"
                wheel.writestr(info + "METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: 9.0\n")
                wheel.writestr(info + "WHEEL", "Wheel-Version: 1.0\nGenerator: t\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
                wheel.writestr(info + "RECORD", "")
        """;

    private readonly DiagnosedRepository _its = new();

    public PythonPackageTests()
    {
        var wheels = Path.Combine(_its.Home, "wheels");
        ProcessRunner.Run("/usr/bin/python3", "-c", MakeWheels, wheels).MustSucceed();
        _its.Variables["PIP_NO_INDEX"] = "1";
        _its.Variables["PIP_FIND_LINKS"] = wheels;
        _its.Variables["PIP_NO_CACHE_DIR"] = "1";
    }

    public void Dispose() => _its.Dispose();

    [SkippableFact]
    public void In_the_repositorys_own_environment_it_is_installed_there()
    {
        SkipWithoutVenv();
        _its.Shell("/usr/bin/python3 -m venv .venv").MustSucceed();
        _its.SetInManifest("python", "\".venv/bin/python3\"");
        StateProof.Run(_its, Missing);
    }

    [SkippableFact]
    public void Where_there_is_none_the_repository_gets_an_environment_of_its_own()
    {
        SkipWithoutVenv();
        // A system's Python that lacks every package.
        _its.WriteProgram("home-bin/python3", "#!/bin/sh\nexec /usr/bin/python3 -S \"$@\"\n");
        StateProof.Run(_its, Missing);
        Assert.True(File.Exists(_its.At(".venv/bin/python3")));
    }

    [SkippableFact]
    public void What_httpx_needs_for_SOCKS_is_named_where_only_a_SOCKS_proxy_is_set()
    {
        SkipWithoutVenv();
        _its.Shell("/usr/bin/python3 -m venv .venv && .venv/bin/python3 -m pip install PyYAML").MustSucceed();
        _its.SetInManifest("python", "\".venv/bin/python3\"");
        var port = FreePort.Find();
        _its.Start(_its.Prepare("microsocks", "-i", "127.0.0.1", "-p", port.ToString()));
        Assert.True(
            Wait.Until(() => _its.Shell($": </dev/tcp/127.0.0.1/{port}").ExitCode == 0, TimeSpan.FromSeconds(20))
        );
        _its.AppendToEnv($"ALL_PROXY=socks5://127.0.0.1:{port}\nHTTPS_PROXY=socks5://127.0.0.1:{port}\n");
        StateProof.Run(_its, Missing with { Cause = "FAIL  the Python package socksio is missing" });
    }

    private static BrokenState Missing =>
        new("a missing package", _ => { }, "FAIL  the Python package PyYAML is missing");

    private static void SkipWithoutVenv() =>
        Skip.If(
            ProcessRunner.Run("/usr/bin/python3", "-c", "import ensurepip, yaml").ExitCode != 0,
            "python3-venv or python3-yaml is not installed; run eng/install-test-tools"
        );
}
