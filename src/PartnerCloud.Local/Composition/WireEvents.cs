using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Clients;
using PartnerCloud.Simulator.Wire;
using PartnerCloud.StatesLanguage.Tasks;

namespace PartnerCloud.Local.Composition;

/// <summary>Puts a workflow's events over the wire, so that faults injected into EventBridge affect it, too.</summary>
/// <param name="aws">Creates the client for the endpoint.</param>
/// <param name="accessKeyOf">Returns the access key id of the session that a task acts as.</param>
internal sealed class WireEvents(Func<AwsJsonClient> aws, Func<TaskCall, string> accessKeyOf) : IEventSink
{
    public async Task<IReadOnlyList<EventAnswer>> PutEventsAsync(TaskCall call, IReadOnlyList<EventEntry> entries, CancellationToken cancellationToken)
    {
        var request = new JsonObject { ["Entries"] = new JsonArray([.. entries.Select(Write)]) };
        try
        {
            var answer = await aws().CallAsync(accessKeyOf(call), "events", "AWSEvents.PutEvents", request, cancellationToken);
            return [.. answer["Entries"]!.AsArray().Select(entry => new EventAnswer((string?)entry!["EventId"], (string?)entry["ErrorCode"], (string?)entry["ErrorMessage"]))];
        }
        catch (AwsErrorException error)
        {
            throw new EventsRefusedException(error.Code, error.Message, error);
        }
    }

    private static JsonNode Write(EventEntry entry)
    {
        var json = new JsonObject
        {
            ["Source"] = entry.Source,
            ["DetailType"] = entry.DetailType,
            ["Detail"] = entry.Detail,
            ["Resources"] = new JsonArray([.. entry.Resources.Select(arn => (JsonNode)arn)]),
        };
        if (entry.EventBusName is { } bus)
            json["EventBusName"] = bus;
        if (entry.Time is { } time)
            json["Time"] = time.ToUnixTimeMilliseconds() / 1000d;
        return json;
    }
}
