using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Scaffolding.Outputs;

/// <summary>What templates know of the env file and the keys in it.</summary>
internal static class EnvironmentModel
{
    /// <summary>Under the name <c>environment</c>.</summary>
    public static Dictionary<string, object?> Of(AgentManifest manifest)
    {
        var env = manifest.Env;
        var model = EnvSectionKeys.All.ValuesIn(manifest);
        model["example_pattern"] = "/" + env.Example;
        model["in_home"] = OutsidePath.IsOutside(env.File);
        model["path"] = OutsidePath.IsOutside(env.File) ? env.File.Substring(2) : env.File;
        model["keys"] = env.Keys.Select(key => Key(key, env.Language)).ToList<object?>();
        model["names"] = Names(env, key => key.MirrorOf == null);
        model["required"] = Names(env, key => key.Requirement == Requirement.Required);
        model["recommended"] = Names(env, key => key.Requirement == Requirement.Recommended);
        model["advised"] = Names(
            env,
            key => key is { Requirement: Requirement.Recommended, Implied: false } && !HasProbe(key.Name)
        );
        model["urls"] = Names(env, key => key is { Type: EnvKeyType.Url, MirrorOf: null });
        model["secrets"] = Names(env, key => key.Secret);
        model["public"] = Names(env, key => !key.Secret);
        model["all"] = Names(env, _ => true);
        model["aliases"] = env
            .Keys.SelectMany(
                key => key.Aliases,
                (key, alias) => (object?)new Dictionary<string, object?> { ["name"] = alias, ["of"] = key.Name }
            )
            .ToList();
        return model;
    }

    // What it is needed for says that it is missing.
    private static bool HasProbe(string name) => name is "OPENAI_API_KEY" or "WECOM_WEBHOOK";

    // Null where there is none, which a template can ask for with a plain "if".
    private static List<object?>? Names(EnvSection env, Func<EnvKey, bool> which)
    {
        var names = env.Keys.Where(which).Select(key => (object?)key.Name).ToList();
        return names.Count == 0 ? null : names;
    }

    private static Dictionary<string, object?> Key(EnvKey key, Language language)
    {
        var model = EnvKeyKeys.InTemplates.ToDictionary(said => said.Name, said => said.ValueIn(key));
        model["name"] = key.Name;
        model["description_lines"] = key
            .Description.Split('\n')
            .Select(line => line.TrimEnd('\r'))
            .Where(line => line.Length > 0)
            .ToList<object?>();
        model["note"] = string.Join("; ", Notes(key).Select(note => note.In(language)));
        return model;
    }

    // What a person has to know besides the description, in one line.
    private static IEnumerable<Phrase> Notes(EnvKey key)
    {
        if (key.Requirement != Requirement.Optional)
            yield return key.Requirement == Requirement.Required
                ? ImpliedKeyPhrases.Required
                : ImpliedKeyPhrases.Recommended;
        if (key.Secret)
            yield return ImpliedKeyPhrases.Secret;
        if (key.Values.Count > 0)
            yield return ImpliedKeyPhrases.OneOf(string.Join(", ", key.Values));
        if (key.Deprecated != null)
            yield return ImpliedKeyPhrases.Deprecated(key.Deprecated.Replace('\n', ' '));
    }
}
