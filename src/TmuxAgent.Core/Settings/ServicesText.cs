namespace TmuxAgent.Core.Settings;

/// <summary>The extension that adds the loaded settings to a program's services.</summary>
internal static class ServicesText
{
    /// <summary>The C# of it, behind the symbols of the two libraries that it needs.</summary>
    public static string Of(SettingsModel settings) =>
        $$"""
            #if TMUXAGENT_CONFIGURATION && TMUXAGENT_SERVICES
            /// <summary>Adds <see cref="{{settings.ClassName}}"/> to the services of a program.</summary>
            internal static class {{settings.ServicesClassName}}
            {
                /// <summary>
                /// Loads the settings now, so that a program with a wrong value ends before it starts, and adds them as a singleton.
                /// </summary>
                /// <param name="services">The program's services.</param>
                /// <param name="configuration">Where each key stands at the top, as environment variables do.</param>
                /// <exception cref="{{settings.ExceptionName}}">A value is missing, or cannot be what the manifest says it is.</exception>
                public static global::Microsoft.Extensions.DependencyInjection.IServiceCollection {{settings.AddMethodName}}(
                    this global::Microsoft.Extensions.DependencyInjection.IServiceCollection services,
                    global::Microsoft.Extensions.Configuration.IConfiguration configuration) =>
                    global::Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddSingleton(
                        services, {{settings.ClassName}}.FromConfiguration(configuration));
            }
            #endif


            """;
}
