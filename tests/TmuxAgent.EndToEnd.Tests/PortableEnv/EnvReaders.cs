using System.Text;
using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.PortableEnv;

/// <summary>What one program made of the keys that begin with <c>K</c> in one env file; empty where it lost the file.</summary>
internal delegate IReadOnlyList<Dictionary<string, string>> EnvReader(IReadOnlyList<string> files);

/// <summary>The six real programs. Each reads every file on its own, in as few processes as the program allows.</summary>
internal static class EnvReaders
{
    // Stands between two files in what a program prints; no key begins with it.
    private const string EndOfFile = "END";

    /// <summary>All readers, the cheapest first: a value that one gets wrong need not be asked of the next.</summary>
    public static IReadOnlyDictionary<string, EnvReader> All { get; } =
        new Dictionary<string, EnvReader>
        {
            ["DotNetEnv"] = files => [.. files.Select(ReadByDotNetEnv)],
            ["python-dotenv"] = files =>
                Run(
                    "/usr/bin/python3",
                    [
                        "-c",
                        """
                        import sys, dotenv
                        for path in sys.argv[1:]:
                            for key, value in dotenv.dotenv_values(path).items():
                                if value is not None:
                                    sys.stdout.buffer.write(f"{key}={value}\0".encode())
                            sys.stdout.buffer.write(b"END\0")
                        """,
                        .. files,
                    ]
                ),
            ["bash"] = files => RunShell("/bin/bash", files),
            ["dash"] = files => RunShell("/bin/dash", files),
            ["node"] = files =>
                [
                    .. files.SelectMany(file =>
                        Run(
                            "node",
                            [
                                $"--env-file={file}",
                                "-e",
                                "for (const k in process.env) process.stdout.write(k + '=' + process.env[k] + '\\0'); process.stdout.write('END\\0')",
                            ]
                        )
                    ),
                ],
            ["systemd"] = files =>
                [
                    .. files.SelectMany(file =>
                        Split(
                            SystemdUserManager.Shared!.Run(
                                "systemd-run",
                                "--user",
                                "--pipe",
                                "--wait",
                                "--quiet",
                                "-p",
                                $"EnvironmentFile={file}",
                                "/usr/bin/env",
                                "-0"
                            )
                        )
                    ),
                ],
        };

    private static List<Dictionary<string, string>> RunShell(string shell, IReadOnlyList<string> files) =>
        Run(
            shell,
            [
                "-c",
                "for file; do (set -a; . \"$file\" >/dev/null 2>&1; exec /usr/bin/env -0); printf 'END\\0'; done",
                "sh",
                .. files,
            ]
        );

    // In an empty folder, because an unquoted * in a file would otherwise name what lies there.
    private static List<Dictionary<string, string>> Run(string program, string[] arguments)
    {
        using var empty = new TemporaryFolder();
        var result = ProcessRunner.Run(
            new ProcessCommand(program, arguments)
            {
                CleanEnvironment = true,
                Environment = new Dictionary<string, string?>
                {
                    ["PATH"] = "/usr/local/bin:/usr/bin:/bin",
                    ["LANG"] = "C.UTF-8",
                    ["HOME"] = "/nonexistent",
                },
                WorkingDirectory = empty.Path,
                TimeLimit = TimeSpan.FromMinutes(3),
            }
        );
        return Split(result);
    }

    private static Dictionary<string, string> ReadByDotNetEnv(string file)
    {
        try
        {
            return DotNetEnv
                .Env.NoEnvVars()
                .Load(file)
                .Where(pair => pair.Key.StartsWith('K'))
                .ToDictionary(pair => pair.Key, pair => pair.Value);
        }
#pragma warning disable CA1031 // Whatever it throws, the caller sees what a user sees: no value was read.
        catch (Exception)
#pragma warning restore CA1031
        {
            return [];
        }
    }

    private static List<Dictionary<string, string>> Split(ProcessResult result)
    {
        var files = new List<Dictionary<string, string>>();
        var current = new Dictionary<string, string>();
        foreach (
            var record in Encoding.UTF8.GetString(result.OutputBytes).Split('\0', StringSplitOptions.RemoveEmptyEntries)
        )
        {
            var pair = record.Split('=', 2);
            if (record == EndOfFile)
            {
                files.Add(current);
                current = [];
            }
            else if (pair.Length == 2 && pair[0].StartsWith('K'))
            {
                current[pair[0]] = pair[1];
            }
        }
        // systemd starts /usr/bin/env itself, once a file, so nothing marks the end; a refused file prints nothing at all.
        if (files.Count == 0)
            files.Add(current);
        return files;
    }
}
