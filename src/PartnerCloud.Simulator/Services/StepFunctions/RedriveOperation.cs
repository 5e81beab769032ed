using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.StepFunctions;

/// <summary>RedriveExecution.</summary>
internal sealed class RedriveOperation(ExecutionStore executions)
{
    public async Task<JsonObject?> RedriveAsync(JsonObject body, Caller caller, CancellationToken cancellationToken)
    {
        var request = new RequestFields(body, "RedriveExecution", caller);
        request.Allow("executionArn", "clientToken");
        var date = await executions.RedriveAsync(request.Arn("executionArn", "execution"), request.Text("clientToken", 64));
        return new JsonObject { ["redriveDate"] = Epoch.Of(date) };
    }
}
