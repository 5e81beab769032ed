using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Permissions;
using PartnerCloud.Simulator.Protocols;
using PartnerCloud.Simulator.Services.CloudTrail.History;

namespace PartnerCloud.Simulator.Services.CloudTrail;

/// <summary>AWS CloudTrail: trails, their selectors, their logging status, and the event history. It delivers nothing.</summary>
public sealed class CloudTrailService : JsonService
{
    private readonly SimulatedCloud cloud;

    /// <summary>Serves every account of a cloud.</summary>
    public CloudTrailService(SimulatedCloud cloud)
        : base("cloudtrail", "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101", "1.1")
    {
        this.cloud = cloud;
        Serve("CreateTrail", TrailOperations.Create);
        Serve("UpdateTrail", TrailOperations.Update);
        Serve("DeleteTrail", TrailOperations.Delete);
        Serve("GetTrail", TrailOperations.Get);
        Serve("DescribeTrails", TrailOperations.Describe);
        Serve("ListTrails", TrailOperations.List);
        Serve("StartLogging", LoggingOperations.Start);
        Serve("StopLogging", LoggingOperations.Stop);
        Serve("GetTrailStatus", LoggingOperations.Status);
        Serve("PutEventSelectors", SelectorOperations.Put);
        Serve("GetEventSelectors", SelectorOperations.Get);
        Serve("AddTags", TrailTagOperations.Add);
        Serve("RemoveTags", TrailTagOperations.Remove);
        Serve("ListTags", TrailTagOperations.List);
        Serve("LookupEvents", LookupOperation.Lookup);
    }

    internal override ActionTable Permissions => CloudTrailAuthorization.Permissions;

    /// <inheritdoc/>
    protected override T Perform<T>(Func<T> handler) => cloud.Atomically(handler);

    private void Serve(string operation, Func<JsonObject, TrailScope, JsonObject?> handler) =>
        On(operation, (input, caller) => handler(input, new TrailScope(cloud, caller)));
}
