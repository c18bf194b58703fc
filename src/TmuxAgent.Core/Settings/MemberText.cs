using System.Text;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Settings;

/// <summary>What a key is in C#: a constant, a property, and an enum where its values are listed.</summary>
internal static class MemberText
{
    /// <summary>The constant that holds the key's name.</summary>
    public static string Constant(SettingsMember member, Language language) =>
        $"{Summary(member, language)}{Obsolete(member)}    public const string {member.Name} = {SettingsText.Literal(member.Key.Name)};\n";

    /// <summary>The property that holds the key's value.</summary>
    public static string Property(SettingsMember member, Language language)
    {
        var text = new StringBuilder(Summary(member, language));
        text.Append("    /// <remarks>\n    /// <c>").Append(SettingsText.Doc(member.Key.Name)).Append("</c>, ");
        text.Append(Named(member.Key.Requirement).In(language));
        if (member.Fallback is not null)
            text.Append(SettingsPhrases.DefaultIs.In(language))
                .Append(SettingsText.Doc(member.Fallback))
                .Append("</c>");
        text.Append(".\n");
        if (member.Kind == SettingsKind.Duration)
            text.Append($"    /// {SettingsPhrases.InSeconds.In(language)}\n");
        if (member.Kind == SettingsKind.List)
            text.Append($"    /// {SettingsPhrases.SeparatedByCommas.In(language)}\n");
        text.Append("    /// </remarks>\n").Append(Obsolete(member));
        text.Append(member.AlwaysSet ? "    public required " : "    public ").Append(TypeOf(member));
        return text.Append(member.AlwaysSet ? " " : "? ").Append(member.Name).Append(" { get; init; }\n").ToString();
    }

    /// <summary>The enum of a key whose values are listed.</summary>
    public static string Enum(SettingsMember member, Language language)
    {
        var text = new StringBuilder("    /// <summary>");
        text.Append(SettingsPhrases.WhatItCanBe(SettingsText.Doc(member.Key.Name)).In(language));
        text.Append("</summary>\n    internal enum ").Append(member.EnumName).Append("\n    {\n");
        foreach (var value in member.EnumMembers)
        {
            text.Append("        /// <summary><c>").Append(SettingsText.Doc(value.Value)).Append("</c></summary>\n");
            text.Append("        ").Append(value.Name).Append(",\n");
        }
        return text.Append("    }\n").ToString();
    }

    private static string Summary(SettingsMember member, Language language) =>
        $"    /// <summary>\n    /// {SettingsText.Doc(Description(member.Key, language))}\n    /// </summary>\n";

    private static Phrase Named(Requirement requirement) =>
        requirement switch
        {
            Requirement.Required => ImpliedKeyPhrases.Required,
            Requirement.Recommended => ImpliedKeyPhrases.Recommended,
            _ => ImpliedKeyPhrases.Optional,
        };

    private static string Description(EnvKey key, Language language) =>
        string.IsNullOrWhiteSpace(key.Description)
            ? SettingsPhrases.ValueOf(key.Name).In(language)
            : key.Description.Trim();

    private static string Obsolete(SettingsMember member) =>
        member.Key.Deprecated is { } reason ? $"    [global::System.Obsolete({SettingsText.Literal(reason)})]\n" : "";

    private static string TypeOf(SettingsMember member) =>
        member.Kind switch
        {
            SettingsKind.Secret => "Secret",
            SettingsKind.SecretUrl => "Secret<global::System.Uri>",
            SettingsKind.Url => "global::System.Uri",
            SettingsKind.Int => "long",
            SettingsKind.Float => "double",
            SettingsKind.Bool => "bool",
            SettingsKind.Duration => "global::System.TimeSpan",
            SettingsKind.Port => "int",
            SettingsKind.Enum => member.EnumName!,
            SettingsKind.List => "global::System.Collections.Generic.IReadOnlyList<string>",
            _ => "string",
        };
}
