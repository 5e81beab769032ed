using System.Text.Json.Nodes;
using PartnerCloud.StatesLanguage.Executions;
using PartnerCloud.StatesLanguage.Tasks;

namespace PartnerCloud.StatesLanguage.Children;

/// <summary>The child execution that a task waits for.</summary>
/// <param name="executions">The Step Functions service.</param>
/// <param name="call">The call that started the child.</param>
/// <param name="child">The child.</param>
/// <param name="parsed">Whether input and output are JSON in the result (<c>.sync:2</c>), not text (<c>.sync</c>).</param>
internal sealed class ChildExecution(IChildExecutions executions, TaskCall call, Execution child, bool parsed) : IJob
{
    public IDisposable WhenEnded(Action ended)
    {
        child.Ended += ended;
        if (child.State.Status != ExecutionStatus.Running)
            ended();
        return new Subscription(() => child.Ended -= ended);
    }

    /// <summary>The description of the child. A failed child's description is the cause of the error.</summary>
    public JsonNode? Result()
    {
        JsonObject description;
        try
        {
            description = executions.Describe(call, child);
        }
        catch (ChildExecutionRefusedException error)
        {
            throw StartExecution.Failure(error);
        }

        var succeeded = child.State.Status == ExecutionStatus.Succeeded;
        var result = Pascal(description, parsed && succeeded);
        return succeeded ? result : throw new TaskFailedException(ErrorNames.TaskFailed, Json.Text(result));
    }

    public void Stop() => executions.Stop(call, child);

    private static JsonObject Pascal(JsonObject json, bool parsed)
    {
        var entries = json.Select(entry => KeyValuePair.Create(char.ToUpperInvariant(entry.Key[0]) + entry.Key[1..], Value(entry.Key, entry.Value, parsed)));
        return new JsonObject(entries.OrderBy(entry => entry.Key, StringComparer.Ordinal));
    }

    private static JsonNode? Value(string name, JsonNode? value, bool parsed) => value switch
    {
        JsonObject inner => Pascal(inner, parsed),
        not null when parsed && name is "input" or "output" => Json.Parse(value!.GetValue<string>()),
        _ => Json.Copy(value),
    };

    private sealed class Subscription(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
