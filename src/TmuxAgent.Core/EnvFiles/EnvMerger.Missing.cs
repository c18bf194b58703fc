using System.Text;
using TmuxAgent.Core.Keyed;
using TmuxAgent.Core.Languages;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.EnvFiles;

// Keys that the file lacks.
internal sealed partial class EnvMerger
{
    private void AddMissing(EnvKey key)
    {
        if (key.Default is null)
        {
            _missing[key.Name] = $"#{key.Name}=\n";
            _changes.Add(
                new EnvChange(key.Name, EnvChangeKind.AddedPlaceholder, EnvChangePhrases.AddedWithoutValue(key.Name))
            );
        }
        else if (PortableForm.TryWrite(WithLoopback(key.Name, key.Default), out var text, out var problem))
        {
            _missing[key.Name] = $"{key.Name}={text}\n";
            _changes.Add(new EnvChange(key.Name, EnvChangeKind.Added, EnvChangePhrases.AddedDefault(key.Name)));
        }
        else
        {
            _conflicts.Add(new EnvConflict(key.Name, EnvChangePhrases.DefaultUnwritable(problem.Describe(key.Name))));
        }
    }

    // In the order of the manifest, each mirror behind its canonical key.
    private void AppendMissing()
    {
        var block = new StringBuilder();
        foreach (var key in _section.Keys.Where(key => key.MirrorOf is null).OrderBy(IsLeftOpen))
        {
            if (_missing.TryGetValue(key.Name, out var line))
            {
                EnvContent.Separate(block, key, _section.Language);
                block.Append(EnvContent.Comment(key, _section.Language)).Append(line);
            }
            foreach (var mirror in _declared.MirrorsOf(key.Name))
                block.Append(_missing.TryGetValue(mirror.Name, out var copy) ? copy : "");
        }
        foreach (var other in _missing.Where(pair => !_lines.ContainsKey(pair.Key)))
            block.Append(other.Value);
        _editor.Append(block.ToString());
    }

    // What nobody has set and nothing asks for comes last, so that it does not hide the rest.
    private bool IsLeftOpen(EnvKey key) =>
        key is { Requirement: Requirement.Optional, Implied: false }
        && _missing.TryGetValue(key.Name, out var line)
        && line.StartsWith("#", StringComparison.Ordinal);
}
