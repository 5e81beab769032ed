using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.EventBridge;

/// <summary>CreateEventBus, DescribeEventBus, ListEventBuses, DeleteEventBus.</summary>
internal static partial class BusOperations
{
    private const int Most = 100;

    public static JsonObject Create(JsonObject input, EventScope scope)
    {
        input.Allow("CreateEventBus", "Name", "Description", "Tags");
        var name = input.Needed("Name", 256);
        if (name.Contains('/', StringComparison.Ordinal))
            throw EventErrors.Validation("Event bus name must not contain '/'.");
        if (!Name().IsMatch(name))
            throw EventInput.Constraint(name, "Name", @"Member must satisfy regular expression pattern: [/\.\-_A-Za-z0-9]+");
        if (scope.State.EventBuses.ContainsKey(name))
            throw new AwsErrorException("ResourceAlreadyExistsException", $"Event bus {name} already exists.");
        if (scope.State.EventBuses.Count >= Most)
            throw EventErrors.TooMany();
        var bus = new EventBus(scope.Arn("event-bus/" + name), scope.Cloud.Now) { Description = input.Short("Description", 512) };
        foreach (var tag in input.Pairs("Tags"))
            bus.Tags[tag.Key] = tag.Value;
        scope.State.EventBuses.Add(name, bus);
        return new JsonObject { ["EventBusArn"] = bus.Arn, ["Description"] = bus.Description };
    }

    public static JsonObject Describe(JsonObject input, EventScope scope) => Json(scope.Bus(input, "Name"));

    public static JsonObject List(JsonObject input, EventScope scope) =>
        input.Page("EventBuses", [.. scope.State.EventBuses.Values.Where(bus => bus.Name.StartsWith(input.Text("NamePrefix") ?? "", StringComparison.Ordinal)).Select(Json)]);

    public static JsonObject? Delete(JsonObject input, EventScope scope)
    {
        var name = input.Needed("Name", 256);
        if (name == "default")
            throw EventErrors.Validation("Cannot delete event bus default.");
        if (scope.State.EventBuses.GetValueOrDefault(name) is { Rules.Count: > 0 })
            throw EventErrors.Validation($"Event bus {name} can't be deleted since it has rules.");
        scope.State.EventBuses.Remove(name); // no error if there is none, as in AWS
        return null;
    }

    private static JsonObject Json(EventBus bus)
    {
        var json = new JsonObject { ["Name"] = bus.Name, ["Arn"] = bus.Arn, ["CreationTime"] = WireTime.Seconds(bus.Created), ["LastModifiedTime"] = WireTime.Seconds(bus.Created) };
        if (bus.Description is { } description)
            json["Description"] = description;
        if (bus.Policy is { } policy)
            json["Policy"] = policy;
        return json;
    }

    [GeneratedRegex(@"\A[\.\-_A-Za-z0-9]+\z")]
    private static partial Regex Name();
}
