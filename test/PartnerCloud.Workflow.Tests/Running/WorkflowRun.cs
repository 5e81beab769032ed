using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.StatesLanguage.Executions;

namespace PartnerCloud.Workflow.Tests.Running;

/// <summary>A cloud that is ready for one execution.</summary>
/// <param name="aws">The cloud.</param>
/// <param name="begin">Starts the execution for a request id and a requester.</param>
internal sealed partial class WorkflowRun(TestPartnerCloud aws, Func<string, string, Execution> begin) : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly int callsBefore = aws.Cloud.Calls.All.Count;

    public TestPartnerCloud Aws => aws;

    /// <summary>The calls of functions and workflows since the start of this run.</summary>
    public IEnumerable<CallRecord> Calls => aws.Cloud.Calls.All.Skip(callsBefore).Where(call => !call.Principal.EndsWith(":root", StringComparison.Ordinal));

    /// <summary>Starts the execution.</summary>
    public Execution Begin(string requestId = "req-9", string requester = "jdoe") => begin(requestId, requester);

    /// <summary>Starts the execution, and waits for its end.</summary>
    public async Task<Execution> RunAsync(string requestId = "req-9", string requester = "jdoe")
    {
        var execution = Begin(requestId, requester);
        await execution.Completion.WaitAsync(TestContext.Current.CancellationToken);
        return execution;
    }

    /// <summary>The cloud's state, without ids, times and published events.</summary>
    public string FinalState()
    {
        var cloud = JsonNode.Parse(aws.Cloud.Dump(anonymous: true))!;
        RemoveEvents(cloud);
        var numbers = new Dictionary<string, int>();
        return NumberedId().Replace(cloud.ToJsonString(Readable), id => $"<id-{numbers[id.Value] = numbers.GetValueOrDefault(id.Value, numbers.Count + 1)}>");
    }

    public ValueTask DisposeAsync() => aws.DisposeAsync();

    [GeneratedRegex(@"<id-\d+>")]
    private static partial Regex NumberedId();

    private static void RemoveEvents(JsonNode node)
    {
        if (node is JsonObject json) json.Remove("EventBuses");
        foreach (var child in node is JsonObject members ? members.Select(member => member.Value) : node is JsonArray array ? array : [])
        {
            if (child is not null) RemoveEvents(child);
        }
    }
}
