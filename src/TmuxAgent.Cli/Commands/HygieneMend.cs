using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Repositories;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Core.Rules;
using TmuxAgent.Scaffolding.Outputs;
using TmuxAgent.Scaffolding.Planning;

namespace TmuxAgent.Cli.Commands;

/// <summary>What <c>check --fix</c> does besides editing texts: the mode of the env file, and the example.</summary>
/// <param name="EnvFile">The env file, as the manifest names it.</param>
/// <param name="Example">The example.</param>
/// <param name="IsModeWide">Whether others may read or write the env file; writing it makes it private.</param>
/// <param name="IsExampleBehind">Whether the example lacks keys.</param>
internal sealed record HygieneMend(string EnvFile, string Example, bool IsModeWide, bool IsExampleBehind)
{
    /// <summary>What is due in a repository, as far as the manifest wants it reported.</summary>
    public static HygieneMend Of(AgentRepository repository, AgentManifest manifest)
    {
        var facts = new RepositoryLook(repository, manifest.Env).Facts(
            repository.ReadExample(manifest.Env),
            history: false
        );
        var reported = new ReportedFindings(manifest.Check, []);
        return new HygieneMend(
            manifest.Env.File,
            manifest.Env.Example,
            IsDue(RuleList.EnvMode),
            IsDue(RuleList.ExampleLacksKey)
        );

        bool IsDue(RepositoryRule rule) => rule.Check(facts).Any(finding => reported.Judge(finding) is not null);
    }

    /// <summary>What would be done.</summary>
    public IEnumerable<ReportedFile> Files()
    {
        if (IsModeWide)
            yield return new ReportedFile(EnvFile, VerdictName.Of(Verdict.Merged), CheckPhrases.ModeWouldBePrivate);
        if (IsExampleBehind)
            yield return new ReportedFile(Example, VerdictName.Of(Verdict.Update), CheckPhrases.WouldBeRendered);
    }

    /// <summary>Renders the example again where that is due. The mode is mended with the env file.</summary>
    /// <returns>What was done, and whether the example was changed.</returns>
    public (IReadOnlyList<Phrase> Notes, bool IsExampleChanged) Run(AgentRepository repository, AgentManifest manifest)
    {
        List<Phrase> notes = [];
        if (IsModeWide)
            notes.Add(CheckPhrases.IsPrivate(EnvFile));
        if (!IsExampleBehind)
            return (notes, false);
        var env = new EnvFileOutput(manifest.Env, new Dictionary<string, string>());
        var rendered = RenderedRepository.Of(repository, manifest, env);
        var request = rendered.Request(CheckRun.Verb, PlanOptions.Plain) with { Only = Example };
        var verdict = rendered.Regeneration.Run(request).Plan.Files.First(file => file.Path == Example).Verdict;
        var isChanged = verdict is Verdict.Update or Verdict.Merged or Verdict.Create;
        notes.Add(isChanged ? CheckPhrases.WasRendered(Example) : CheckPhrases.ExampleIsYours(Example));
        return (notes, isChanged);
    }
}
