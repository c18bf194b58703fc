using System.Globalization;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Rules;
using TmuxAgent.Core.Text;
using TmuxAgent.Generators.Reporting;

namespace TmuxAgent.Generators.Tests.Rules;

/// <summary>Diagnostics are in the language of the compiler's own messages (<c>/preferreduilang</c>), English for all others.</summary>
public class CompilerLanguageTests
{
    [Theory]
    [InlineData("zh", "'A' 是 'B' 的旧写法", "源码用了键的旧写法")]
    [InlineData("en", "'A' is a former spelling of 'B'", "Source code uses a former spelling of a key")]
    [InlineData("de", "'A' is a former spelling of 'B'", "Source code uses a former spelling of a key")]
    public void A_diagnostic_follows_the_compiler(string language, string message, string title)
    {
        var place = new Location("app.py", default, new LinePosition(1, 1), new LinePosition(1, 2));
        var diagnostic = new Finding(SourceRules.Alias, SourceAliasRule.Message("A", "B"), place).ToDiagnostic();
        var culture = new Speaking(language);
        Assert.StartsWith(message, diagnostic.GetMessage(culture), StringComparison.Ordinal);
        Assert.Equal(title, diagnostic.Descriptor.Title.ToString(culture));
    }

    // This process knows no cultures of its own: it is globalization-invariant.
    private sealed class Speaking(string language) : CultureInfo("")
    {
        public override string TwoLetterISOLanguageName => language;
    }
}
