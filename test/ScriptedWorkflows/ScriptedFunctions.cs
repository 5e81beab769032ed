using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using PartnerCloud.StatesLanguage.Tasks;

namespace PartnerCloud.ScriptedWorkflows;

/// <summary>Functions that run the test's delegates in this process.</summary>
internal sealed class ScriptedFunctions : IFunctionInvoker
{
    private readonly ConcurrentDictionary<string, Func<JsonNode?, CancellationToken, Task<FunctionAnswer>>> functions = new();

    public ConcurrentQueue<(string Function, JsonNode? Payload)> Calls { get; } = new();

    /// <summary>The function returns the delegate's result. Null becomes JSON's null.</summary>
    public ScriptedFunctions On(string name, Func<JsonNode?, JsonNode?> answer) =>
        OnAsync(name, (payload, _) => Task.FromResult(new FunctionAnswer(answer(payload)?.ToJsonString() ?? "null")));

    /// <summary>The function fails with each error in turn, and then returns the delegate's result.</summary>
    public ScriptedFunctions OnErrors(string name, IEnumerable<string> errors, Func<JsonNode?, JsonNode?> answer)
    {
        var left = new Queue<string>(errors);
        return OnAsync(name, (payload, _) => Task.FromResult(left.TryDequeue(out var error) ? Error(error) : new FunctionAnswer(answer(payload)?.ToJsonString() ?? "null")));
    }

    public ScriptedFunctions OnAsync(string name, Func<JsonNode?, CancellationToken, Task<FunctionAnswer>> answer)
    {
        functions[name] = answer;
        return this;
    }

    public static FunctionAnswer Error(string type, string message = "it failed") =>
        new(new JsonObject { ["errorType"] = type, ["errorMessage"] = message }.ToJsonString(), "Unhandled");

    public Task<FunctionAnswer> InvokeAsync(string functionName, string payload, CancellationToken cancellationToken)
    {
        var parsed = JsonNode.Parse(payload);
        Calls.Enqueue((functionName, parsed));
        return functions.TryGetValue(functionName, out var function) ? function(parsed, cancellationToken) : throw new FunctionNotFoundException(functionName);
    }

    public int CountOf(string name) => Calls.Count(call => call.Function == name);
}
