using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Regenerating;
using TmuxAgent.Cli.Repositories;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Text;
using TmuxAgent.Scaffolding.Outputs;

namespace TmuxAgent.Cli.Commands;

/// <summary>Changes values of manifest or overlay in place, and writes nothing that brings an error in.</summary>
internal sealed class ManifestChange
{
    private readonly AgentRepository _repository;
    private readonly ManifestFileEdit _edit;
    private readonly bool _isLocal;

    /// <param name="repository">The repository.</param>
    /// <param name="isLocal">Whether the overlay of this machine is changed.</param>
    public ManifestChange(AgentRepository repository, bool isLocal)
    {
        _repository = repository;
        _isLocal = isLocal;
        _edit = new ManifestFileEdit(Workspace.Of(repository.Root, repository.Machine), repository.Machine, FileName);
    }

    /// <summary>Name of the file that is changed.</summary>
    public string FileName => _isLocal ? AgentManifest.LocalFileName : AgentManifest.FileName;

    /// <summary>Gives keys values, all of them or none; true where that changed the file.</summary>
    /// <param name="verb">The verb, for the list of runs that can be undone.</param>
    /// <param name="values">The keys' dotted paths with their values as TOML.</param>
    public bool Set(string verb, params (string Path, string Value)[] values) =>
        _edit.Run(
            verb,
            text =>
                Checked(
                    text,
                    values.Aggregate(
                        text.Length == 0 && _isLocal ? GivenText.NewOverlay : text,
                        (edited, one) => ManifestEdit.Set(edited, one.Path, one.Value)
                    )
                )
        );

    /// <summary>Takes a key out; true where that changed the file.</summary>
    public bool Unset(string verb, string path) =>
        _edit.Run(verb, text => Checked(text, ManifestEdit.Unset(text, path)));

    // An error that was there before does not keep a person from mending another one.
    private string Checked(string before, string after)
    {
        var known = Errors(before).Select(finding => (finding.Rule, finding.Message)).ToHashSet();
        var added = Errors(after).Where(finding => !known.Contains((finding.Rule, finding.Message))).ToList();
        return added.Count == 0
            ? after
            : throw new StoppedException(ExitCode.Usage, ReportPhrases.NothingWrittenForErrors) { Findings = added };
    }

    private List<Finding> Errors(string text)
    {
        var edited = new SourceText(FileName, text);
        var documents = _isLocal
            ? [_repository.Read(_repository.ReadManifestText(), edited)]
            : new[] { _repository.Read(edited, null), _repository.Read(edited, _repository.ReadOverlayText()) };
        return
        [
            .. documents
                .SelectMany(document => document.Findings)
                .Where(finding => finding.Rule.Severity == Severity.Error)
                .Distinct(),
        ];
    }
}
