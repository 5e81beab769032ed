using System.Text.Json;
using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Permissions;
using PartnerCloud.Simulator.Protocols;
using PartnerCloud.Simulator.Wire;
using PartnerCloud.StatesLanguage;

namespace PartnerCloud.Simulator.Services.EventBridge;

/// <summary>Amazon EventBridge: PutEvents on the buses of the caller's account. There are no rules: events stay on their bus for reading.</summary>
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
        On("PutEvents", PutEvents);
    }

    /// <summary>Nobody is tested for reading events.</summary>
    public override string? LagsBehind => null;

    internal override ActionTable Permissions => EventBridgeAuthorization.Permissions;

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
        bus.Events.Add(put);
        cloud.EventPut?.Invoke(name[(name.LastIndexOf('/') + 1)..], put);
        return new() { ["EventId"] = put.Id };
    }

    private EventBus? BusOf(string nameOrArn, Caller caller)
    {
        var prefix = $"arn:aws:events:{caller.Region}:{caller.AccountId}:event-bus/";
        var name = nameOrArn.StartsWith(prefix, StringComparison.Ordinal) ? nameOrArn[prefix.Length..] : nameOrArn;
        return cloud.Accounts[caller.AccountId].In(caller.Region).State<EventBridgeState>().EventBuses.GetValueOrDefault(name);
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
