using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Settings;

/// <summary>The extension that adds the loaded settings to a program's services.</summary>
internal static class ServicesText
{
    /// <summary>The C# of it, behind the symbols of the two libraries that it needs.</summary>
    public static string Of(SettingsModel settings) =>
        $$"""
            #if TMUXAGENT_CONFIGURATION && TMUXAGENT_SERVICES
            /// <summary>{{SettingsPhrases.AddsToServices(settings.ClassName).In(settings.Language)}}</summary>
            internal static class {{settings.ServicesClassName}}
            {
                /// <summary>
                /// {{SettingsPhrases.LoadsNow.In(settings.Language)}}
                /// </summary>
                /// <param name="services">{{SettingsPhrases.TheServices.In(settings.Language)}}</param>
                /// <param name="configuration">{{SettingsPhrases.TheConfiguration.In(settings.Language)}}</param>
                /// <exception cref="{{settings.ExceptionName}}">{{SettingsPhrases.MissingOrWrong.In(
                settings.Language
            )}}</exception>
                public static global::Microsoft.Extensions.DependencyInjection.IServiceCollection {{settings.AddMethodName}}(
                    this global::Microsoft.Extensions.DependencyInjection.IServiceCollection services,
                    global::Microsoft.Extensions.Configuration.IConfiguration configuration) =>
                    global::Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddSingleton(
                        services, {{settings.ClassName}}.FromConfiguration(configuration));
            }
            #endif


            """;
}
