using System.Text.Json;
using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Permissions;
using PartnerCloud.Simulator.Protocols;
using PartnerCloud.Simulator.Wire;
using PartnerCloud.StatesLanguage;

namespace PartnerCloud.Simulator.Services.EventBridge;

/// <summary>Amazon EventBridge: buses, rules, targets and events. Events also stay on their bus, so that tests can read them.</summary>
public sealed class EventBridgeService : JsonService
{
    private const int MostEntries = 10;

    /// <summary>The end of the year 9999.</summary>
    private const long LatestTime = 253_402_300_800;

    private readonly SimulatedCloud cloud;

    /// <summary>Serves every account of a cloud.</summary>
    public EventBridgeService(SimulatedCloud cloud)
        : base("events", "AWSEvents", "1.1")
    {
        this.cloud = cloud;
        cloud.EventTargets.Add(new BusTarget(cloud));
        On("PutEvents", PutEvents);
        Serve("CreateEventBus", BusOperations.Create);
        Serve("DescribeEventBus", BusOperations.Describe);
        Serve("ListEventBuses", BusOperations.List);
        Serve("DeleteEventBus", BusOperations.Delete);
        Serve("PutPermission", BusPolicyOperations.Put);
        Serve("RemovePermission", BusPolicyOperations.Remove);
        Serve("PutRule", RuleOperations.Put);
        Serve("DescribeRule", RuleOperations.Describe);
        Serve("ListRules", RuleOperations.List);
        Serve("EnableRule", RuleOperations.Enable);
        Serve("DisableRule", RuleOperations.Disable);
        Serve("DeleteRule", RuleOperations.Delete);
        Serve("TestEventPattern", RuleOperations.Test);
        Serve("PutTargets", TargetOperations.Put);
        Serve("RemoveTargets", TargetOperations.Remove);
        Serve("ListTargetsByRule", TargetOperations.ListByRule);
        Serve("ListRuleNamesByTarget", TargetOperations.ListRuleNames);
        Serve("TagResource", EventTagOperations.Add);
        Serve("UntagResource", EventTagOperations.Remove);
        Serve("ListTagsForResource", EventTagOperations.List);
    }

    /// <summary>Nobody is tested for reading events.</summary>
    public override string? LagsBehind => null;

    internal override ActionTable Permissions => EventBridgeAuthorization.Permissions;

    /// <inheritdoc/>
    protected override T Perform<T>(Func<T> handler) => cloud.Atomically(handler);

    private void Serve(string operation, Func<JsonObject, EventScope, JsonObject?> handler) =>
        On(operation, (input, caller) => handler(input, new EventScope(cloud, caller)));

    /// <summary>Puts events. Callers in this process use it too, such as a workflow's putEvents task.</summary>
    /// <param name="request">The request of PutEvents.</param>
    /// <param name="caller">The caller, whose account and region hold the buses.</param>
    /// <returns>The answer of PutEvents. An entry can fail although the call succeeds.</returns>
    /// <exception cref="AwsErrorException">The request as a whole is not valid.</exception>
    public JsonObject PutEvents(JsonObject request, Caller caller)
    {
        var entries = request.Array("Entries") ?? [];
        if (entries.Count is 0 or > MostEntries)
            throw new AwsErrorException("ValidationException", $"Entries has 1 to {MostEntries} members.");
        return cloud.Atomically(() =>
        {
            var results = entries.Select(entry => Put(entry as JsonObject ?? [], caller)).ToList();
            return new JsonObject
            {
                ["FailedEntryCount"] = results.Count(result => result.ContainsKey("ErrorCode")),
                ["Entries"] = new JsonArray([.. results]),
            };
        });
    }

    private JsonObject Put(JsonObject entry, Caller caller)
    {
        foreach (var member in new[] { "Source", "DetailType", "Detail" })
        {
            if (string.IsNullOrEmpty(entry.Text(member)))
                return Failed("InvalidArgument", $"Parameter {member} is not valid. Reason: {member} is a required argument.");
        }

        if (!IsObject(entry.Text("Detail")!))
            return Failed("MalformedDetail", "Detail is malformed.");
        if (entry.Text("Source")!.StartsWith("aws.", StringComparison.Ordinal))
            return Failed("NotAuthorizedForSource", "Not authorized for the source.");
        var name = entry.Text("EventBusName") ?? "default";
        if (BusOf(name, caller) is not { } bus)
            return Failed("ResourceNotFoundException", $"Event bus {name} does not exist in account {caller.AccountId}.");
        var put = new BusEvent(Guid.NewGuid().ToString(), TimeOf(entry), entry.Text("Source")!, entry.Text("DetailType")!, entry.Text("Detail")!, caller.AccountId)
        {
            Region = caller.Region,
            Resources = entry.Texts("Resources") ?? [],
        };
        EventRouter.Arrive(cloud, bus, put);
        cloud.EventPut?.Invoke(name[(name.LastIndexOf('/') + 1)..], put);
        return new() { ["EventId"] = put.Id };
    }

    private EventBus? BusOf(string nameOrArn, Caller caller)
    {
        var prefix = $"arn:aws:events:{caller.Region}:";
        var parts = nameOrArn.StartsWith(prefix, StringComparison.Ordinal) ? nameOrArn[prefix.Length..].Split(":event-bus/") : [caller.AccountId, nameOrArn];
        return parts.Length == 2 ? cloud.Find(parts[0])?.In(caller.Region).State<EventBridgeState>().EventBuses.GetValueOrDefault(parts[1]) : null;
    }

    private DateTimeOffset TimeOf(JsonObject entry) =>
        entry["Time"] is JsonValue time && time.TryGetValue<double>(out var seconds)
            ? seconds is >= 0 and < LatestTime ? DateTimeOffset.FromUnixTimeMilliseconds((long)(seconds * 1000)) : throw new AwsErrorException("SerializationException", "Time is not a valid timestamp.")
            : cloud.Now;

    private static JsonObject Failed(string code, string message) => new() { ["ErrorCode"] = code, ["ErrorMessage"] = message };

    private static bool IsObject(string detail)
    {
        try
        {
            return WholeJson.Parse(detail) is JsonObject;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
