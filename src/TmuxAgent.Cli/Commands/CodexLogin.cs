using System.Text.Json;
using TmuxAgent.Cli.Interaction;
using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Probes.Health;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Repositories;
using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Commands;

/// <summary>One run of <c>codex login</c>: hands the key of the env file to codex, by standard input.</summary>
internal sealed class CodexLogin
{
    private const string Verb = "codex login";
    private const string Option = "--with-api-key";
    private const int LargestLogin = 1 << 20;

    private readonly Machine _machine;
    private readonly HealthScene _scene;
    private readonly ServiceShell _shell;
    private readonly string _login;
    private readonly bool _yes;
    private readonly bool _json;

    public CodexLogin(Machine machine, WorkFolder folder, bool yes, bool json)
    {
        var repository = AgentRepository.Find(folder, machine);
        _machine = machine;
        _scene = new HealthScene(
            repository,
            repository.ReadManifest(),
            new HealthWishes(SendsMessage: false, CallsCodex: false)
        );
        CloneTrust.Require(_scene.Repository);
        _shell = new ServiceShell(repository, _scene.Manifest);
        _login = Path.Combine(
            _scene.EnvValues.GetValueOrDefault("CODEX_HOME") is { Length: > 0 } said
                ? said
                : Path.Combine(machine.HomeDirectory, ".codex"),
            "auth.json"
        );
        _yes = yes;
        _json = json;
    }

    /// <summary>Logs in, and returns the exit code.</summary>
    public int Run()
    {
        RequireRealCodex();
        var key = FindKey();
        Confirm();
        return Interruptible.RunAlone(stop => RunAsync(key, stop));
    }

    private async Task<int> RunAsync(string key, CancellationToken stop)
    {
        var bin = _scene.Manifest.Codex.Bin;
        var help = await ProgramRun.RunAsync(_shell.Call(bin, "login", "--help"), stop);
        if (!help.Output.Contains(Option, StringComparison.Ordinal))
            throw new StoppedException(
                ExitCode.Findings,
                help.IsSuccess ? CodexSetupPhrases.TooOld(Option) : CodexSetupPhrases.HelpFails(LastWords(help))
            );
        var before = ReadLogin();
        var result = await ProgramRun.RunAsync(_shell.Call(bin, "login", Option) with { Input = key + "\n" }, stop);
        if (!result.IsSuccess)
            throw new StoppedException(ExitCode.Findings, CodexSetupPhrases.KeyRefused(LastWords(result)));
        new Report(Verb, ExitCode.Success)
        {
            Notes = [CodexSetupPhrases.LoggedIn(_scene.Manifest.Env.File, _login)],
            Next = [new NextStep("tmuxagent doctor --only api,codex", CodexSetupPhrases.DoctorAsks)],
            Changed = !before.AsSpan().SequenceEqual(ReadLogin()),
        }.Print(_machine.Terminal, _json);
        return ExitCode.Success;
    }

    private void RequireRealCodex()
    {
        var path = ServiceEnvironment.Of(_scene)?["PATH"] ?? _shell.Environment()["PATH"];
        var codex = new CodexPlace(_scene).Find(path);
        if (codex is null || CodexPlace.IsFake(codex))
            throw new StoppedException(
                ExitCode.Findings,
                codex is null ? CodexSetupPhrases.ServiceFindsNone : CodexSetupPhrases.ServiceFindsFake(codex)
            );
    }

    private string FindKey() =>
        new[] { ModelKey.Name, ModelKey.OfCodex }
            .Select(name => _scene.EnvValues.GetValueOrDefault(name, ""))
            .FirstOrDefault(value => value.Length > 0)
        ?? throw new StoppedException(ExitCode.Usage, CodexSetupPhrases.NoKey(_scene.Manifest.Env.File, ModelKey.Name));

    // A login of another kind cannot be had back from the env file.
    private void Confirm()
    {
        if (_yes || ReadLogin() is not { } login || IsOfAKey(login))
            return;
        if (!_machine.Terminal.CanAsk || _json)
            throw new StoppedException(ExitCode.Refused, CodexSetupPhrases.OtherLogin(_login));
        if (!Question.Confirm(_machine.Terminal, CodexSetupPhrases.ReplaceLogin(_login)))
            throw new StoppedException(ExitCode.Refused, CodexSetupPhrases.LoginKept);
    }

    private byte[]? ReadLogin() => _machine.Files.TryRead(Place.Of(_login), LargestLogin).Content;

    private static bool IsOfAKey(byte[] login)
    {
        try
        {
            using var document = JsonDocument.Parse(login);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && (
                    !document.RootElement.TryGetProperty("tokens", out var tokens)
                    || tokens.ValueKind == JsonValueKind.Null
                );
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // A program may repeat what it was given.
    private string LastWords(ProgramResult result) => new SecretMask(_scene).Hide(result.LastErrorLine);
}
