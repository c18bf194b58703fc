namespace TmuxAgent.Scaffolding.Outputs;

/// <summary>Where <c>/metrics</c> is asked for.</summary>
public static class MetricsAddress
{
    /// <summary>The address to connect to: one to listen on everywhere is none.</summary>
    public static string ToAsk(string host) =>
        host switch
        {
            "" or "0.0.0.0" => "127.0.0.1",
            "::" or "[::]" => "::1",
            _ => host,
        };
}
