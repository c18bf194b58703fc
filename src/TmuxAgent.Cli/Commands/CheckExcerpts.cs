using System.Text;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Repositories;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.KeyUses;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Rules;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Cli.Commands;

/// <summary>The lines of source below the findings of <c>check</c>, without anything in them that may be a secret.</summary>
internal sealed class CheckExcerpts
{
    private const int LongestLine = 2000;

    private readonly AgentRepository _repository;
    private readonly CheckFindings _check;
    private readonly EnvSection _section;
    private readonly EnvKeyIndex _declared;
    private readonly Lazy<Dictionary<(string Path, int Start), KeyUse>> _uses;
    private readonly Lazy<SecretRedactor> _redactor;
    private SourceText? _last;

    public CheckExcerpts(AgentRepository repository, CheckFindings check, EnvSection section)
    {
        _repository = repository;
        _check = check;
        _section = section;
        _declared = new EnvKeyIndex(section);
        _uses = new(() =>
            check
                .Uses.Files.SelectMany(file => file.Uses)
                .GroupBy(use => (use.Place.Path, use.Place.Span.Start))
                .ToDictionary(uses => uses.Key, uses => uses.First())
        );
        _redactor = new(() => new SecretRedactor(Secrets()));
    }

    /// <summary>The lines below a finding; none where there is nothing to show, or nothing that may be shown.</summary>
    public IEnumerable<string> Of(Finding finding)
    {
        var (path, place) = (finding.Location.Path, finding.Location);
        if (finding.Rule == SourceRules.Secret || finding.Rule is SecretInFileRule)
            return [];
        if (path == _section.File || path == _section.Example)
            return OfEnvFile(path == _section.File ? _check.EnvFile : _check.Example, finding);
        if (Read(path) is not { } text || place.Span.End > text.Content.Length)
            return [];
        var start = place.Span.Start - place.Start.Column + 1;
        var end = text.Content.IndexOfAny(LineEnds, place.Span.Start);
        end = end < 0 ? text.Content.Length : end;
        if (start < 0 || end - start > LongestLine || place.Span.Length == 0)
            return [];
        var length = Math.Min(place.Span.Length, end - place.Span.Start);
        var before = text.Content[start..place.Span.Start];
        var marked = text.Content.Substring(place.Span.Start, length);
        var behind = text.Content[(place.Span.Start + length)..end];
        if (MayHoldSecret(finding) || EnvValueMask.HoldsCredentials(before + marked + behind))
            (before, behind) = (Masked(before), Masked(behind));
        (before, marked, behind) = (Redacted(before), Redacted(marked), Redacted(behind));
        return SourceExcerpt.Lines(
            place.Start.Line,
            before + marked + behind,
            before.Length,
            marked.Length,
            _repository.Machine.Terminal.Width
        );
    }

    private static readonly char[] LineEnds = ['\r', '\n'];

    // The key and nothing else: any value may be a secret.
    private IEnumerable<string> OfEnvFile(EnvDocument? document, Finding finding)
    {
        if (
            document?.LineAt(finding.Location.Span.Start) is not { Kind: EnvLineKind.Assignment } line
            || !new EnvLineNames(document, _declared).MayShow(line)
        )
            return [];
        var shown = $"{line.Key}={(line.ValueSpan.Length == 0 ? "" : EnvValueMask.Hidden)}";
        var isKey = finding.Location.Span.Start < line.KeySpan.End;
        return SourceExcerpt.Lines(
            finding.Location.Start.Line,
            shown,
            isKey ? 0 : line.Key.Length + 1,
            isKey ? line.Key.Length : EnvValueMask.Hidden.Length,
            _repository.Machine.Terminal.Width
        );
    }

    // Where a secret is set, or has a default, its value may be on the line.
    private bool MayHoldSecret(Finding finding) =>
        _uses.Value.TryGetValue((finding.Location.Path, finding.Location.Span.Start), out var use)
        && (use.Kind is KeyUseKind.Writes or KeyUseKind.Exports || use.Default is not null)
        && (_declared.Find(use.Name)?.Secret ?? SecretNames.Suggest(use.Name, _section));

    private IEnumerable<string> Secrets() =>
        (_check.EnvFile?.Assignments ?? [])
            .Where(line => _declared.Find(line.Key)?.Secret ?? SecretNames.Suggest(line.Key, _section))
            .Select(line => line.Value);

    private string Redacted(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return Encoding.UTF8.GetString([.. _redactor.Value.Feed(bytes, bytes.Length), .. _redactor.Value.End()]);
    }

    private static string Masked(string text) => text.Trim().Length == 0 ? text : EnvValueMask.Hidden;

    // Findings come file by file.
    private SourceText? Read(string path)
    {
        if (_last?.Path == path)
            return _last;
        if (path == _check.ManifestText.Path)
            return _last = _check.ManifestText;
        if (OutsidePath.IsOutside(path))
            return null;
        var reading = _repository.Read(path, SourceReader.Largest);
        return _last =
            reading.Content is { } content && Utf8Text.TryDecode(path, content, out var text, out _) ? text : null;
    }
}
