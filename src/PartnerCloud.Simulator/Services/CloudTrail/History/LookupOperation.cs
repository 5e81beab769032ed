using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.CloudTrail.History;

/// <summary>LookupEvents: the event history of an account in the call's region, by at most one attribute and a range of time.</summary>
internal static class LookupOperation
{
    private const int Page = 50;

    private static readonly Dictionary<string, Func<ApiCall, string>> Attributes = new(StringComparer.Ordinal)
    {
        ["EventId"] = call => call.Id,
        ["EventName"] = call => call.Name,
        ["EventSource"] = call => call.Source,
        ["ReadOnly"] = call => call.IsReadOnly ? "true" : "false",
        ["Username"] = call => call.UserName,
        ["AccessKeyId"] = call => call.Request.Caller.AccessKeyId,
    };

    public static JsonObject Lookup(JsonObject input, TrailScope scope)
    {
        if (scope.Cloud.Options.EnforceRequestRates && !LookupRates.Of(scope.Cloud).TryTake(scope))
            throw new AwsErrorException("ThrottlingException", "Rate exceeded");
        var (from, until) = Range(input, scope.Cloud.Now);
        var size = input.Number("MaxResults") switch
        {
            null => Page,
            >= 1 and <= Page and var given => (int)given,
            _ => throw new AwsErrorException("InvalidMaxResultsException", $"MaxResults is a number from 1 to {Page}."),
        };
        var matches = Filter(input);
        var found = EventHistory.Of(scope.Cloud).In(scope.AccountId, scope.Region).Where(call => call.Time >= from && call.Time <= until && matches(call)).ToList();
        var start = Start(input, found);
        var page = new JsonObject { ["Events"] = new JsonArray([.. found.Skip(start).Take(size).Select(call => Write(call, scope))]) };
        if (start + size < found.Count)
            page["NextToken"] = found[start + size].Id;
        return page;
    }

    // A token names the first event of the next page, so events that come in between do not shift the pages.
    private static int Start(JsonObject input, List<ApiCall> found) =>
        input.Text("NextToken") is not { } token ? 0
        : found.FindIndex(call => call.Id == token) is var at and >= 0 ? at
        : throw new AwsErrorException("InvalidNextTokenException", "The NextToken is invalid.");

    private static (DateTimeOffset From, DateTimeOffset Until) Range(JsonObject input, DateTimeOffset now)
    {
        var (from, until, oldest) = (Time(input, "StartTime"), Time(input, "EndTime"), now - EventHistory.Kept);
        if (from > until)
            throw new AwsErrorException("InvalidTimeRangeException", "The StartTime must be before the EndTime.");
        return (from > oldest ? from.Value : oldest, until ?? now);
    }

    private static DateTimeOffset? Time(JsonObject input, string member) =>
        input[member] is null ? null
        : input[member] is JsonValue value && value.TryGetValue<double>(out var seconds) ? DateTimeOffset.UnixEpoch.AddSeconds(seconds)
        : throw new AwsErrorException("SerializationException", $"The member {member} has the wrong type.");

    private static Func<ApiCall, bool> Filter(JsonObject input)
    {
        if (input.Text("EventCategory") is not null)
            throw new AwsErrorException("UnsupportedOperationException", "The simulated cloudtrail service does not implement EventCategory.");
        if (input.Array("LookupAttributes") is not { Count: > 0 } attributes)
            return _ => true;
        if (attributes is not [JsonObject attribute] || attribute.Text("AttributeValue") is not { Length: > 0 } wanted)
            throw new AwsErrorException("InvalidLookupAttributesException", "Specify one lookup attribute, with a key and a value.");
        var key = attribute.Text("AttributeKey") ?? "";
        if (key is "ResourceType" or "ResourceName")
            throw new AwsErrorException("UnsupportedOperationException", $"The simulated cloudtrail service does not look up events by {key}.");
        return Attributes.TryGetValue(key, out var read)
            ? call => read(call) == wanted
            : throw new AwsErrorException("InvalidLookupAttributesException", $"The lookup attribute {key} is invalid.");
    }

    private static JsonObject Write(ApiCall call, TrailScope scope) => new()
    {
        ["EventId"] = call.Id,
        ["EventName"] = call.Name,
        ["ReadOnly"] = call.IsReadOnly ? "true" : "false",
        ["AccessKeyId"] = call.Request.Caller.AccessKeyId,
        ["EventTime"] = WireTime.Seconds(call.Time),
        ["EventSource"] = call.Source,
        ["Username"] = call.UserName,
        ["Resources"] = new JsonArray(),
        ["CloudTrailEvent"] = CallEvent.Of(call, scope.Region, scope.Cloud).ToJsonString(),
    };
}
