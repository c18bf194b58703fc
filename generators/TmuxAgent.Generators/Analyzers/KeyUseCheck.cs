using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Languages;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Core.Rules;
using TmuxAgent.Core.Settings;
using TmuxAgent.Generators.Reporting;

namespace TmuxAgent.Generators.Analyzers;

/// <summary>Decides what is to be said about one place that takes the name of an environment key.</summary>
internal sealed class KeyUseCheck(KeyTable table)
{
    /// <summary>Everything wrong, or better written otherwise.</summary>
    /// <param name="access">The call or indexer.</param>
    /// <param name="sink">What it takes.</param>
    public IEnumerable<Diagnostic> Check(IOperation access, Sink sink)
    {
        foreach (var (expression, text) in ConstantTexts.Of(sink.Key))
        {
            // A constant of our own is right by construction, and marked obsolete where its key is.
            if (IsEnvKeysMember(expression))
            {
                if (table.Declared(text, ignoreCase: false) is { } own && WrongType(access, own) is { } denied)
                    yield return denied;
                continue;
            }
            foreach (var name in KeyName.In(expression, text, sink.Kind))
            {
                foreach (var diagnostic in Check(access, sink, name))
                    yield return diagnostic;
            }
        }
    }

    private IEnumerable<Diagnostic> Check(IOperation access, Sink sink, KeyName name)
    {
        if (table.Declared(name.Text, sink.Kind == SinkKind.Configuration) is { } key)
            return CheckDeclared(access, sink, name, key);
        return CheckUndeclared(sink, name) is { } diagnostic ? [diagnostic] : [];
    }

    private IEnumerable<Diagnostic> CheckDeclared(IOperation access, Sink sink, KeyName name, EnvKey key)
    {
        if (key.Deprecated is not null)
            yield return Report(
                SourceRules.DeprecatedKey,
                name.Location,
                SourceDeprecatedKeyRule.Message(key.Name, key.Deprecated)
            );
        if (sink.Kind != SinkKind.Expanded && WrongType(access, key) is { } denied)
            yield return denied;
        if (table.MemberOf(key) is not { } member || sink.Kind == SinkKind.Expanded)
            yield break;
        if (table.EnvKeys is not null && name.IsWrittenOut)
        {
            yield return Report(
                SourceRules.LiteralKey,
                name.Location,
                AnalyzerPhrases.LiteralKey($"{CSharpNames.EnvKeysName}.{member.Name}"),
                FixData.Use($"{table.Settings.EnvKeysFullName}.{member.Name}")
            );
        }
        if (table.SettingsClass is not null && TypedRead.Find(access, member) is { } read)
        {
            yield return Report(
                SourceRules.UntypedRead,
                read.Syntax.GetLocation(),
                AnalyzerPhrases.UntypedRead($"{table.Settings.ClassName}.{member.Name}"),
                FixData.Use($"{table.Settings.ClassFullName}.{member.Name}", read.Suffix)
            );
        }
    }

    private Diagnostic? CheckUndeclared(Sink sink, KeyName name)
    {
        // Most configuration paths are no environment keys; one that is not written like a key is none of ours.
        if (sink.Kind == SinkKind.Configuration && !name.LooksLikeKey)
            return null;
        var suggestion = table.Suggestion(name.Text);
        if (suggestion is { Reason: SuggestionReason.Alias })
        {
            return Report(
                SourceRules.Alias,
                name.Location,
                SourceAliasRule.Message(name.Text, suggestion.Key.Name),
                FixData.Rename(name.Text, suggestion.Key.Name)
            );
        }
        if (suggestion is not null)
        {
            return Report(
                SourceRules.UnknownKey,
                name.Location,
                SourceUnknownKeyRule.Near(name.Text, suggestion.Key.Name),
                FixData.Rename(name.Text, suggestion.Key.Name)
            );
        }
        return table.OwnedPrefix(name.Text) is { } prefix
            ? Report(SourceRules.UnknownKey, name.Location, SourceUnknownKeyRule.Owned(name.Text, prefix))
            : null;
    }

    private static Diagnostic? WrongType(IOperation access, EnvKey key)
    {
        var read = ReadTypes.Of(access);
        return ReadTypes.Denies(key.Type, read)
            ? Report(
                SourceRules.WrongType,
                access.Syntax.GetLocation(),
                AnalyzerPhrases.WrongType(
                    key.Name,
                    key.Type.ToString().ToLowerInvariant(),
                    ReadTypes.Shown(read),
                    Remedy(key.Type)
                )
            )
            : null;
    }

    private static Phrase Remedy(EnvKeyType type) =>
        type switch
        {
            EnvKeyType.Duration => AnalyzerPhrases.ReadDuration,
            _ => AnalyzerPhrases.ReadAsDeclared,
        };

    private bool IsEnvKeysMember(IOperation expression) =>
        expression is IFieldReferenceOperation reference
        && SymbolEqualityComparer.Default.Equals(reference.Field.ContainingType, table.EnvKeys);

    private static Diagnostic Report(
        Rule rule,
        Location location,
        Phrase message,
        ImmutableDictionary<string, string?>? properties = null
    ) => Diagnostic.Create(Descriptors.Of(rule), location, properties, new LocalizedPhrase(message));
}
