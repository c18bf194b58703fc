using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Probes.Health;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Repositories;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Languages;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Scaffolding.Health;

namespace TmuxAgent.Cli.Commands;

/// <summary>One run of <c>codex status</c>. What is wrong it says in doctor's words.</summary>
internal sealed class CodexStatus(Machine machine, WorkFolder folder, bool json)
{
    private const string Verb = "codex status";

    private static readonly string[] Keys = ["codex.bin", "codex.fake", "codex.model", "codex.base_url"];

    /// <summary>Looks, and says what was seen; 1 where no decision can be made.</summary>
    public int Run() => Interruptible.RunAlone(RunAsync);

    private async Task<int> RunAsync(CancellationToken stop)
    {
        var repository = AgentRepository.Find(folder, machine);
        var document = repository.ReadDocument();
        var scene = new HealthScene(
            repository,
            document.Manifest!,
            new HealthWishes(SendsMessage: false, CallsCodex: false)
        );
        var service = ServiceEnvironment.Of(scene) ?? new ServiceShell(repository, scene.Manifest).Environment();
        var sights = Task.WhenAll(
            CodexSight.LookAsync(scene, machine.Variables, stop),
            CodexSight.LookAsync(scene, service, stop)
        );
        var found = await new CodexHealth().LookAsync(scene, stop);
        var mask = new SecretMask(scene);
        var report = mask.Hide(new ProbeReport("codex", Phrase.None, found, TimeSpan.Zero));
        var seen = (await sights).Select(sight => sight with { Version = mask.Hide(sight.Version) }).ToArray();
        stop.ThrowIfCancellationRequested();
        Print(scene, document, seen[0], seen[1], report.Findings);
        return report.Level == HealthLevel.Error ? ExitCode.Findings : ExitCode.Success;
    }

    private void Print(
        HealthScene scene,
        ManifestDocument document,
        CodexSight shell,
        CodexSight service,
        IReadOnlyList<HealthFinding> findings
    )
    {
        var complaints = findings.Where(finding => finding.Level > HealthLevel.NotApplicable).ToList();
        var settings = Keys.Select(path => (Path: path, Text: ManifestText(document, path))).ToList();
        if (json)
        {
            PrintJson(scene, document, shell, service, complaints);
            return;
        }
        PrintRows(
            (CodexPhrases.Shell, Words(shell)),
            (CodexPhrases.Service, service == shell ? CodexPhrases.TheSame : Words(service)),
            (CodexPhrases.Key, KeyWords(scene, shell)),
            (
                CodexPhrases.Manifest,
                Phrase.Verbatim(Printable.Text(string.Join(", ", settings.Select(one => one.Text))))
            )
        );
        new Report(Verb, ExitCode.Success)
        {
            Notes =
            [
                .. complaints.Select(finding => DoctorPhrases.Complaint(finding.Reason, finding.Cause)),
                .. findings.Where(finding => finding.Level == HealthLevel.NotApplicable).Select(one => one.Reason),
            ],
            Next =
            [
                .. complaints
                    .Where(finding => finding.Command.Length > 0)
                    .Select(finding => new NextStep(
                        finding.Command,
                        finding.Advice.IsEmpty ? finding.Reason : finding.Advice
                    )),
            ],
        }.Print(machine.Terminal, json: false);
    }

    private void PrintRows(params (Phrase Name, Phrase Text)[] rows)
    {
        var terminal = machine.Terminal;
        var width = rows.Max(row => Wrapping.Columns(terminal.Say(row.Name)));
        foreach (var (name, text) in rows)
            terminal.Output.WriteLine($"  {Wrapping.Padded(terminal.Say(name), width)}  {terminal.Say(text)}");
    }

    private void PrintJson(
        HealthScene scene,
        ManifestDocument document,
        CodexSight shell,
        CodexSight service,
        List<HealthFinding> complaints
    ) =>
        JsonReport.Print(
            machine.Terminal.Output,
            writer =>
            {
                writer.WriteString("verb", Verb);
                writer.WriteNumber(
                    "exitCode",
                    complaints.Exists(one => one.Level == HealthLevel.Error) ? ExitCode.Findings : ExitCode.Success
                );
                foreach (var (name, sight) in new[] { ("shell", shell), ("service", service) })
                {
                    writer.WriteStartObject(name);
                    writer.WriteString("path", sight.File);
                    writer.WriteString("kind", sight.Kind);
                    writer.WriteString("version", sight.Version.Length > 0 ? sight.Version : null);
                    writer.WriteEndObject();
                }
                writer.WriteString("key", ModelKey.Find(scene)?.Name);
                writer.WriteBoolean("login", ModelKey.IsLoggedIn(scene));
                writer.WriteStartObject("manifest");
                foreach (var path in Keys)
                {
                    writer.WritePropertyName(path);
                    JsonReport.WriteValue(writer, Setting(document, path).Value);
                }
                writer.WriteEndObject();
                HealthJson.WriteFindings(writer, complaints, machine.Terminal.Language);
                JsonReport.WriteStrings(writer, "errors", []);
            }
        );

    private static ManifestSetting Setting(ManifestDocument document, string path) =>
        new ManifestSettings(Scaffolding.Outputs.OutputCatalog.Named).Find(document, path)!;

    private static string ManifestText(ManifestDocument document, string path)
    {
        var setting = Setting(document, path);
        var name = path[(path.IndexOf('.', StringComparison.Ordinal) + 1)..];
        var value = LiteralSyntax.Toml.Encode(setting.Value!).Text;
        return setting.Place?.Path == AgentManifest.LocalFileName
            ? $"{name} = {value} ({AgentManifest.LocalFileName})"
            : $"{name} = {value}";
    }

    private static Phrase Words(CodexSight sight) =>
        sight.File is null ? CodexPhrases.None
        : sight.IsFake ? CodexPhrases.Fake(Printable.Text(sight.File))
        : sight.Version.Length > 0 ? CodexPhrases.Real(Printable.Text(sight.File), Printable.Text(sight.Version))
        : CodexPhrases.RealOfSomeVersion(Printable.Text(sight.File));

    private static Phrase KeyWords(HealthScene scene, CodexSight shell) =>
        ModelKey.Find(scene) is { } key ? CodexPhrases.KeyGiven(key.Name, ModelKey.OfCodex)
        : ModelKey.IsLoggedIn(scene) ? CodexPhrases.OwnLogin
        : shell.IsFake ? CodexPhrases.NoKeyNeeded
        : CodexPhrases.NoKey(ModelKey.Name);
}
