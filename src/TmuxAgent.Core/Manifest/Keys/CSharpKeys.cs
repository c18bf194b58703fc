using System.Globalization;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Languages;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Manifest;

/// <summary>The keys of <c>[csharp]</c>.</summary>
internal static class CSharpKeys
{
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "abstract",
        "as",
        "base",
        "bool",
        "break",
        "byte",
        "case",
        "catch",
        "char",
        "checked",
        "class",
        "const",
        "continue",
        "decimal",
        "default",
        "delegate",
        "do",
        "double",
        "else",
        "enum",
        "event",
        "explicit",
        "extern",
        "false",
        "finally",
        "fixed",
        "float",
        "for",
        "foreach",
        "goto",
        "if",
        "implicit",
        "in",
        "int",
        "interface",
        "internal",
        "is",
        "lock",
        "long",
        "namespace",
        "new",
        "null",
        "object",
        "operator",
        "out",
        "override",
        "params",
        "private",
        "protected",
        "public",
        "readonly",
        "ref",
        "return",
        "sbyte",
        "sealed",
        "short",
        "sizeof",
        "stackalloc",
        "static",
        "string",
        "struct",
        "switch",
        "this",
        "throw",
        "true",
        "try",
        "typeof",
        "uint",
        "ulong",
        "unchecked",
        "unsafe",
        "ushort",
        "using",
        "virtual",
        "void",
        "volatile",
        "while",
        // Contextual, but not allowed as the name of a type.
        "record",
        "required",
        "scoped",
        "file",
        "var",
        "dynamic",
        "nint",
        "nuint",
        "notnull",
        "unmanaged",
        "partial",
        "where",
        "yield",
        "await",
        "async",
        "global",
        "field",
        "extension",
        "allows",
        "managed",
    };

    public static readonly TextKey<CSharpSection> Namespace = new(
        "namespace",
        csharp => csharp.Namespace,
        "TmuxAgent.Settings",
        NamespaceProblem,
        new TextForm(@"^[^\s.]+(\.[^\s.]+)*$"),
        "Namespace of the settings class."
    )
    {
        Rule = RuleCatalog.ManifestIdentifier,
    };

    public static readonly TextKey<CSharpSection> Class = new(
        "class",
        csharp => csharp.Class,
        "AgentSettings",
        ClassProblem,
        new TextForm(@"^[^\s.]+$"),
        "Its name."
    )
    {
        Rule = RuleCatalog.ManifestIdentifier,
    };

    public static readonly SectionKeys<CSharpSection> All = new(
        "csharp",
        "The typed settings class.",
        manifest => manifest.CSharp,
        Namespace,
        Class
    );

    private static Phrase? NamespaceProblem(string name) =>
        name.Split('.').All(IsIdentifier) ? null : ManifestKeyPhrases.NotNamespace;

    private static Phrase? ClassProblem(string name) =>
        CSharpNames.Reserved.Contains(name) ? ManifestKeyPhrases.ReservedClass
        : IsIdentifier(name) ? null
        : ManifestKeyPhrases.NotClass;

    // C# specification, 6.4.3 Identifiers; without escapes and format characters, which nobody sees.
    private static bool IsIdentifier(string name) =>
        name.Length > 0
        && !Keywords.Contains(name)
        && (name[0] == '_' || IsLetter(name[0]))
        && name.All(c => IsLetter(c) || IsInnerUnit(c));

    private static bool IsLetter(char unit) =>
        CharUnicodeInfo.GetUnicodeCategory(unit)
            is UnicodeCategory.UppercaseLetter
                or UnicodeCategory.LowercaseLetter
                or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter
                or UnicodeCategory.OtherLetter
                or UnicodeCategory.LetterNumber;

    private static bool IsInnerUnit(char unit) =>
        CharUnicodeInfo.GetUnicodeCategory(unit)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.DecimalDigitNumber
                or UnicodeCategory.ConnectorPunctuation;
}
