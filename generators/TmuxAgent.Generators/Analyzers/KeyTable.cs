using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Rules;
using TmuxAgent.Core.Settings;

namespace TmuxAgent.Generators.Analyzers;

/// <summary>What the manifest says about a name, and which types of the compilation stand for it.</summary>
internal sealed class KeyTable
{
    private readonly EnvSection _section;
    private readonly Dictionary<string, EnvKey> _keys;
    private readonly Dictionary<string, SettingsMember> _members;

    private readonly KeySuggestions _near;

    // One name is read in many places, and to look for what it resembles is the dear part of a check.
    private readonly ConcurrentDictionary<string, KeySuggestion?> _suggestions = new(StringComparer.Ordinal);

    public KeyTable(AgentManifest manifest, Compilation compilation)
    {
        _section = manifest.Env;
        _near = new KeySuggestions(manifest.Env);
        _keys = manifest.Env.Keys.ToDictionary(key => key.Name, StringComparer.Ordinal);
        var settings = SettingsModel.From(manifest);
        _members = settings.Members.ToDictionary(member => member.Key.Name, StringComparer.Ordinal);
        Settings = settings;
        EnvKeys = compilation.GetTypeByMetadataName(settings.EnvKeysFullName);
        SettingsClass = compilation.GetTypeByMetadataName(settings.ClassFullName);
    }

    public SettingsModel Settings { get; }

    /// <summary>The class of key constants, where the compilation has it.</summary>
    public INamedTypeSymbol? EnvKeys { get; }

    /// <summary>The settings class, where the compilation has it.</summary>
    public INamedTypeSymbol? SettingsClass { get; }

    /// <summary>The declared key of that very name, or null.</summary>
    public EnvKey? Declared(string name, bool ignoreCase) =>
        _keys.TryGetValue(name, out var key) ? key
        : ignoreCase
            ? _section.Keys.FirstOrDefault(k => string.Equals(k.Name, name, StringComparison.OrdinalIgnoreCase))
        : null;

    /// <summary>The constant and the property of a key; null for a mirror, which has none.</summary>
    public SettingsMember? MemberOf(EnvKey key) => _members.TryGetValue(key.Name, out var member) ? member : null;

    /// <summary>The key that an undeclared name most likely means, or null.</summary>
    public KeySuggestion? Suggestion(string name) => _suggestions.GetOrAdd(name, _near.For);

    /// <summary>The owned prefix that a name begins with, or null.</summary>
    public string? OwnedPrefix(string name) =>
        _section.Prefixes.FirstOrDefault(prefix => name.StartsWith(prefix, StringComparison.Ordinal));
}
