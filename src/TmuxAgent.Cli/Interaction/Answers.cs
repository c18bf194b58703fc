using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Languages;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Core.Rules;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Cli.Interaction;

/// <summary>Values for environment keys that the user hands over without being asked.</summary>
internal static class Answers
{
    /// <summary>
    /// The values of <c>--answers FILE</c> and then of <c>--set</c>, by canonical key; a later one wins. Everything that
    /// cannot be carried out stops the verb before anything is written.
    /// </summary>
    /// <param name="sets">The words of <c>--set</c>: <c>KEY=VALUE</c>, or <c>KEY=-</c> for standard input.</param>
    /// <param name="file">Absolute path of an env file with answers, or null.</param>
    /// <param name="env">The keys that may be set.</param>
    /// <param name="terminal">Where standard input comes from.</param>
    public static IReadOnlyDictionary<string, string> Read(
        IReadOnlyList<string> sets,
        string? file,
        EnvSection env,
        Terminal terminal
    )
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        if (file is not null)
            ReadFile(file, env, values);
        string? fromInput = null;
        foreach (var word in sets)
        {
            var equals = word.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
                throw new StoppedException(ExitCode.Usage, AssignmentPhrases.SetForms);
            var key = Canonical(word[..equals], env, "--set");
            var value = word[(equals + 1)..];
            if (value == "-")
            {
                if (fromInput is not null)
                    throw new StoppedException(ExitCode.Usage, AssignmentPhrases.InputTaken(fromInput));
                fromInput = key.Name;
                value = terminal.ReadInputToEnd(key.Name);
            }
            else if (key.Secret && value.Length > 0)
            {
                throw new StoppedException(ExitCode.Usage, AssignmentPhrases.SetSecret(key.Name));
            }
            values[key.Name] = Checked(key, value);
        }
        return values;
    }

    /// <summary>Why the key cannot hold a value, as a sentence without the value; null where it can.</summary>
    public static Phrase? Problem(EnvKey key, string value)
    {
        if (value.Length > 0 && EnvValueCheck.Problem(key, value) is { } problem)
            return Phrase.Join(" ", [Phrase.Verbatim(key.Name), problem]);
        if (PortableForm.TryWrite(value, out _, out var unportable))
            return null;
        return unportable.Describe(key.Name);
    }

    private static string Checked(EnvKey key, string value) =>
        Problem(key, value) is { } problem ? throw new StoppedException(ExitCode.Usage, problem) : value;

    /// <summary>The declared key that a name or an alias stands for; otherwise the verb stops and offers the nearest.</summary>
    public static EnvKey Canonical(string name, EnvSection env, string where)
    {
        var key =
            env.Keys.FirstOrDefault(candidate => candidate.Name == name)
            ?? env.Keys.FirstOrDefault(candidate => candidate.Aliases.Contains(name));
        if (key is not null)
            return key;
        var nearest = new KeySuggestions(env).For(name);
        var remedy = nearest is null
            ? AssignmentPhrases.DeclareUnder(name, AgentManifest.FileName)
            : AssignmentPhrases.DidYouMean(nearest.Key.Name);
        throw new StoppedException(ExitCode.Usage, AssignmentPhrases.NotDeclared(where, name, remedy));
    }

    private static void ReadFile(string file, EnvSection env, Dictionary<string, string> values)
    {
        if (!File.Exists(file))
            throw new StoppedException(ExitCode.Usage, AssignmentPhrases.NoAnswersFile(file));
        if (!Utf8Text.TryDecode(file, File.ReadAllBytes(file), out var text, out var error))
            throw new StoppedException(
                ExitCode.Usage,
                AssignmentPhrases.AnswersProblem(ReportPhrases.At(error!.Location.ToString(), error.Message))
            );
        var document = EnvDocument.Parse(text);
        foreach (var line in document.Lines)
        {
            if (line.Kind == EnvLineKind.Junk)
                throw new StoppedException(
                    ExitCode.Usage,
                    AssignmentPhrases.AnswersLine(document.LocationOf(line).ToString())
                );
            if (line.Kind != EnvLineKind.Assignment)
                continue;
            var key = Canonical(line.Key, env, document.LocationOf(line).ToString());
            values[key.Name] = Checked(key, line.Value);
        }
    }
}
