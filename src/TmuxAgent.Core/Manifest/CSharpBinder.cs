using System.Globalization;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Languages;
using TmuxAgent.Core.Settings;

namespace TmuxAgent.Core.Manifest;

/// <summary>Binds <c>[csharp]</c>.</summary>
internal static class CSharpBinder
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

    public static CSharpSection Bind(ManifestTable table)
    {
        var section = new CSharpSection(
            table.OptionalText("namespace", NamespaceProblem, RuleCatalog.ManifestIdentifier) ?? "TmuxAgent.Settings",
            table.OptionalText("class", ClassProblem, RuleCatalog.ManifestIdentifier) ?? "AgentSettings"
        );
        table.RefuseOthers();
        return section;
    }

    private static string? NamespaceProblem(string name) =>
        name.Split('.').All(IsIdentifier)
            ? null
            : "is no C# namespace. Write identifiers with dots between them, such as MyCompany.MyProject, and no keyword.";

    private static string? ClassProblem(string name) =>
        CSharpNames.Reserved.Contains(name)
            ? "is a name that the generated code needs itself. Write another, such as AgentSettings."
        : IsIdentifier(name) ? null
        : "is no C# class name. Write one identifier, such as AgentSettings, and no keyword.";

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
