namespace TmuxAgent.Core.Findings;

// 01xx: .env text and portability.
public static partial class RuleCatalog
{
    /// <summary>TMA0101</summary>
    public static Rule EnvDuplicateKey { get; } = new("TMA0101", "A key is assigned twice", Severity.Warning);

    /// <summary>TMA0102</summary>
    public static Rule EnvMissingFinalNewline { get; } = new("TMA0102", "The env file does not end in a newline", Severity.Info);

    /// <summary>TMA0103</summary>
    public static Rule EnvExtraBlankLine { get; } = new("TMA0103", "More than one blank line in a row", Severity.Hidden);

    /// <summary>TMA0104</summary>
    public static Rule EnvBadKey { get; } = new("TMA0104", "A key is no name for a shell", Severity.Error);

    /// <summary>TMA0105</summary>
    public static Rule EnvNoAssignment { get; } = new("TMA0105", "A line assigns nothing", Severity.Error);

    /// <summary>TMA0106</summary>
    public static Rule EnvLowerCaseKey { get; } = new("TMA0106", "A key is not in upper case", Severity.Info);

    /// <summary>TMA0107</summary>
    public static Rule EnvNeedlessQuotes { get; } = new("TMA0107", "Quotes around a value that needs none", Severity.Hidden);

    /// <summary>TMA0108</summary>
    public static Rule EnvBlankAroundEquals { get; } = new("TMA0108", "Blanks around the equals sign", Severity.Error);

    /// <summary>TMA0109</summary>
    public static Rule EnvExpansion { get; } = new("TMA0109", "A value is expanded by some programs", Severity.Warning);

    /// <summary>TMA0110</summary>
    public static Rule EnvTrailingBlank { get; } = new("TMA0110", "Blanks at the end of a line", Severity.Info);

    /// <summary>TMA0111</summary>
    public static Rule EnvUnorderedKey { get; } = new("TMA0111", "Keys of a block are not in alphabetical order", Severity.Hidden);

    /// <summary>TMA0112</summary>
    public static Rule EnvUnquotedBlank { get; } = new("TMA0112", "A value with blanks is not quoted", Severity.Error);

    /// <summary>TMA0113</summary>
    public static Rule EnvCarriageReturn { get; } = new("TMA0113", "Carriage return in an env file", Severity.Error);

    /// <summary>TMA0114</summary>
    public static Rule EnvControlCharacter { get; } = new("TMA0114", "Control character in an env file", Severity.Error);

    /// <summary>TMA0115</summary>
    public static Rule EnvUnquotedOperator { get; } = new("TMA0115", "A value holds a shell operator outside quotes", Severity.Error);

    /// <summary>TMA0116</summary>
    public static Rule EnvUnclosedQuote { get; } = new("TMA0116", "A quote is never closed", Severity.Error);

    /// <summary>TMA0117</summary>
    public static Rule EnvInlineComment { get; } = new("TMA0117", "A comment stands behind a value", Severity.Warning);

    /// <summary>TMA0118</summary>
    public static Rule EnvCommentContinuation { get; } = new("TMA0118", "A comment ends in a backslash", Severity.Warning);

    /// <summary>TMA0119</summary>
    public static Rule EnvByteOrderMark { get; } = new("TMA0119", "The env file begins with a byte order mark", Severity.Error);

    /// <summary>TMA0120</summary>
    public static Rule EnvReadDifferently { get; } = new("TMA0120", "Programs read a value differently", Severity.Warning);

    private static Rule[] EnvTextRules =>
    [
        EnvDuplicateKey, EnvMissingFinalNewline, EnvExtraBlankLine, EnvBadKey, EnvNoAssignment, EnvLowerCaseKey,
        EnvNeedlessQuotes, EnvBlankAroundEquals, EnvExpansion, EnvTrailingBlank, EnvUnorderedKey, EnvUnquotedBlank,
        EnvCarriageReturn, EnvControlCharacter, EnvUnquotedOperator, EnvUnclosedQuote, EnvInlineComment,
        EnvCommentContinuation, EnvByteOrderMark, EnvReadDifferently,
    ];
}
