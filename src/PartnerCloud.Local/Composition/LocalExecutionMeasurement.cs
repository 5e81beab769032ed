using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Cloud;

namespace PartnerCloud.Local.Composition;

/// <summary>Stands for the deployment's schedule that runs MeasureExecutions periodically.</summary>
internal sealed class LocalExecutionMeasurement : IAsyncDisposable
{
    private const string Function = "MeasureExecutions";
    private readonly ITimer timer;

    /// <summary>Starts the schedule. The first run is after one period.</summary>
    public LocalExecutionMeasurement(SimulatedCloud cloud, AsyncInvocations invocations, TimeSpan period)
    {
        var arns = WorkflowFiles.Read().Select(workflow => (JsonNode)LocalConfiguration.StateMachineArn(cloud, workflow.Name));
        var payload = new JsonObject { ["stateMachineArns"] = new JsonArray([.. arns]) }.ToJsonString();
        timer = cloud.Time.CreateTimer(_ => invocations.Begin(Function, payload), null, period, period);
    }

    /// <summary>Stops the schedule.</summary>
    public ValueTask DisposeAsync() => timer.DisposeAsync();
}
