using System.Text;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Settings;

/// <summary>The methods that fill the settings class: from a function, the process, an env file, a configuration.</summary>
internal static class LoaderText
{
    /// <summary>All of them, as members of the class.</summary>
    public static string Of(SettingsModel settings)
    {
        var name = settings.ClassName;
        var thrown =
            $"    /// <exception cref=\"{settings.ExceptionName}\">{SettingsPhrases.MissingOrWrong.In(settings.Language)}</exception>\n";
        var text = new StringBuilder(
            $$"""
                /// <summary>{{SettingsPhrases.Load.In(settings.Language)}}</summary>
                /// <remarks>{{SettingsPhrases.EmptyIsNone.In(settings.Language)}}</remarks>
            {{thrown}}    public static {{name}} Load(global::System.Func<string, string?> read)
                {
                    var values = new Values(read);
                    var settings = new {{name}}
                    {

            """
        );
        foreach (var member in settings.Members)
            text.Append(Assignment(member, settings.Language));
        text.Append(
            $$"""
                    };
                    return values.Problems.Count == 0 ? settings : throw new {{settings.ExceptionName}}(values.Problems);
                }

                /// <summary>{{SettingsPhrases.FromProcess.In(settings.Language)}}</summary>
            {{thrown}}    public static {{name}} FromEnvironment() => Load(global::System.Environment.GetEnvironmentVariable);

            #if TMUXAGENT_DOTNETENV
                /// <summary>{{SettingsPhrases.FromFileOrProcess.In(settings.Language)}}</summary>
                /// <param name="path">{{SettingsPhrases.PathOfFile.In(settings.Language)}}</param>
                /// <exception cref="{{settings.ExceptionName}}">{{SettingsPhrases.FileUnreadable.In(
                settings.Language
            )}}</exception>
                public static {{name}} FromEnvFile(string path = {{SettingsText.Literal(settings.EnvFile)}})
                {
                    var file = Values.OfFile(path) ?? throw new {{settings.ExceptionName}}([path + "{{SettingsPhrases.NotThere.In(
                settings.Language
            )}}"]);
                    return Load(key => file.TryGetValue(key, out var text) ? text : global::System.Environment.GetEnvironmentVariable(key));
                }
            #endif

            #if TMUXAGENT_CONFIGURATION
                /// <summary>{{SettingsPhrases.FromConfiguration.In(settings.Language)}}</summary>
            {{thrown}}    public static {{name}} FromConfiguration(global::Microsoft.Extensions.Configuration.IConfiguration configuration) =>
                    Load(key => configuration[key]);
            #endif


            """
        );
        return text.ToString();
    }

    private static string Assignment(SettingsMember member, Language language)
    {
        var text = new StringBuilder(
            $"            {member.Name} = values.{MethodOf(member)}(EnvKeys.{member.Name}, static text =>"
        );
        text.Append(member.Kind == SettingsKind.Enum ? EnumParser(member, language) : " " + Parser(member));
        if (member.AlwaysSet && member.Fallback is null)
            text.Append(", required: true");
        if (member.Fallback is not null)
            text.Append(", fallback: ").Append(SettingsText.Literal(member.Fallback));
        if (member.Key.Pattern is not null)
            text.Append(", pattern: ").Append(SettingsText.Literal(member.Key.Pattern));
        return text.Append("),\n").ToString();
    }

    private static string MethodOf(SettingsMember member) =>
        member switch
        {
            { AlwaysSet: true } => "Get",
            {
                Kind: SettingsKind.Text
                    or SettingsKind.Secret
                    or SettingsKind.SecretUrl
                    or SettingsKind.Url
                    or SettingsKind.List
            } => "Find",
            _ => "FindValue",
        };

    private static string EnumParser(SettingsMember member, Language language)
    {
        var text = new StringBuilder(" text switch\n            {\n");
        foreach (var value in member.EnumMembers)
            text.Append($"                {SettingsText.Literal(value.Value)} => {member.EnumName}.{value.Name},\n");
        var problem = SettingsText.Literal(ValuePhrases.NoneOf(string.Join(", ", member.Key.Values)).In(language));
        return text.Append($"                _ => throw Values.Wrong({problem}),\n            }}").ToString();
    }

    private static string Parser(SettingsMember member)
    {
        var range = $"{SettingsText.Literal(member.Key.Min)}, {SettingsText.Literal(member.Key.Max)}";
        var parsed = member.Key.Type switch
        {
            EnvKeyType.Url => "Values.Url(text)",
            EnvKeyType.Int => $"Values.Whole(text, {range})",
            EnvKeyType.Float => $"Values.Number(text, {range})",
            EnvKeyType.Bool => "Values.Truth(text)",
            EnvKeyType.Duration => $"Values.Duration(text, {range})",
            EnvKeyType.Port => $"Values.Port(text, {range})",
            EnvKeyType.Path => "Values.Path(text)",
            EnvKeyType.Host => "Values.Host(text)",
            EnvKeyType.List => "Values.List(text)",
            _ => "text",
        };
        return member.Kind switch
        {
            SettingsKind.Secret => $"new Secret(Values.Checked(text, {parsed}))",
            SettingsKind.SecretUrl => $"new Secret<global::System.Uri>({parsed})",
            _ => parsed,
        };
    }
}
