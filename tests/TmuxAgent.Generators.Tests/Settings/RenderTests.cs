using TmuxAgent.Core.Collections;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Settings;

namespace TmuxAgent.Generators.Tests.Settings;

public class RenderTests
{
    [Fact]
    public void X()
    {
        var keys = new[]
        {
            new EnvKey("WECOM_WEBHOOK", EnvKeyType.Url) { Secret = true, Requirement = Requirement.Recommended, Description = "a </summary> */ b\nzweite" },
            new EnvKey("LOG_LEVEL", EnvKeyType.Enum) { Values = EquatableArray.Of("INFO", "a-b"), Default = "INFO", Deprecated = "x" },
            new EnvKey("PORT", EnvKeyType.Port) { Requirement = Requirement.Required, Min = 3, Pattern = "[0-9]\"+" },
            new EnvKey("T", EnvKeyType.Duration) { },
        };
        var model = SettingsModel.From(new AgentManifest(null!, null!, null!, null!, null!, new EnvSection(".env", ".env.example", default, keys.ToEquatableArray()), null!, new CSharpSection("A.B", "Cfg")));
        File.WriteAllText("/tmp/gs/AppSettings.cs", SettingsText.Render(model, SettingsWriter.Tool));
    }
}
