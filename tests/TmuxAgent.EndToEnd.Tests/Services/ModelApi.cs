using System.Text.Json;
using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Services;

/// <summary>The Responses API on this machine: 401 to whoever brings no key; otherwise a decision.</summary>
internal sealed class ModelApi : IDisposable
{
    private readonly LoopbackHttpServer _server = new(Answer);

    /// <summary>What <c>base_url</c> is set to.</summary>
    public string Address => _server.Address + "/v1";

    /// <summary>Everything that was asked for a decision, in order.</summary>
    public IEnumerable<LoopbackRequest> Asked => _server.Requests.Where(request => request.Target == "/v1/responses");

    /// <summary>The models of the requests that brought a key.</summary>
    public IEnumerable<string?> Models =>
        Asked
            .Where(IsAuthorised)
            .Select(request => JsonDocument.Parse(request.Body).RootElement.GetProperty("model").GetString());

    public void Dispose() => _server.Dispose();

    private static bool IsAuthorised(LoopbackRequest request) =>
        request.Authorization?.StartsWith("Bearer sk-", StringComparison.Ordinal) == true;

    private static (int, string) Answer(LoopbackRequest request)
    {
        if (!IsAuthorised(request))
            return (401, "{}");
        if (request.Target != "/v1/responses")
            return (200, "{}");
        // What was sent before is in the prompt: one command for a session is enough.
        var commands = request.Body.Contains("command_tracker", StringComparison.Ordinal)
            ? "[]"
            : """[{"text": "echo decided by the API", "enter": true}]""";
        var decision =
            $$"""{"summary": "x", "commands": {{commands}}, "notify": null, "requires_confirmation": false, "phase": null, "blockers": []}""";
        var completed = JsonSerializer.Serialize(
            new
            {
                type = "response.completed",
                response = new { output = new[] { new { content = new[] { new { text = decision } } } } },
            }
        );
        return (200, $"event: response.completed\ndata: {completed}\n\n");
    }
}
