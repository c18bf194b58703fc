using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Languages;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0209: without them a call to this machine goes through the proxy.</summary>
internal sealed class KeyNoProxyLoopbackRule() : KeyRule("TMA0209", RuleTitles.NoProxyLoopback, Severity.Warning)
{
    private protected override IEnumerable<Finding> Check(EnvCheck check, EnvSection section) =>
        from key in section.Keys
        where key.Name == LoopbackNames.NoProxyKey || key.MirrorOf == LoopbackNames.NoProxyKey
        let line = check.Document.Find(key.Name)
        where line is not null
        let missing = LoopbackNames.MissingFrom(line.Value)
        where missing.Count > 0
        select Report(
            check,
            line.ValueSpan,
            KeyRulePhrases.NoProxyLoopback(key.Name, string.Join(", ", missing)),
            Fix(line)
        );

    private static SuggestedFix? Fix(EnvLine line) =>
        !line.Has(EnvDisagreementKind.Expansion)
        && PortableForm.TryWrite(LoopbackNames.AddTo(line.Value), out var text, out _)
            ? EnvFixes.Replace(KeyRulePhrases.AddLoopback, line.ValueSpan, text)
            : null;
}
