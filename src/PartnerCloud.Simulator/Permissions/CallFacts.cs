using System.Text.Json;
using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Policies;
using PartnerCloud.Simulator.Wire;
using PartnerCloud.StatesLanguage;

namespace PartnerCloud.Simulator.Permissions;

/// <summary>The parts of a call that its permissions depend on. Malformed parts are missing: the service itself refuses them later.</summary>
internal sealed class CallFacts(SimulatedCloud cloud, WireRequest request)
{
    private readonly Lazy<QueryParameters> form = new(() => QueryParameters.Of(request.Query, request.Body));
    private readonly Lazy<JsonObject> json = new(() => Parse(request.Body));

    public SimulatedCloud Cloud => cloud;

    public WireRequest Request => request;

    public Caller Caller => request.Caller;

    public string Operation => request.Operation;

    /// <summary>The caller's account.</summary>
    public SimulatedAccount Account => cloud.Accounts[Caller.AccountId];

    /// <summary>The parameters of a call in the Query protocol.</summary>
    public QueryParameters Form => form.Value;

    /// <summary>The body of a call in a JSON protocol.</summary>
    public JsonObject Json => json.Value;

    /// <summary>A text member of a JSON call; null if it is missing or not a text.</summary>
    public string? Text(string member) => Json[member] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    public IEnumerable<string> Texts(string member) =>
        (Json[member] as JsonArray ?? []).OfType<JsonValue>().Select(value => value.TryGetValue<string>(out var text) ? text : null).OfType<string>();

    /// <summary>A list of structures with a key and a value, in a JSON call.</summary>
    public IEnumerable<KeyValuePair<string, string>> Pairs(string member, string key = "Key", string value = "Value") =>
        from pair in (Json[member] as JsonArray ?? []).OfType<JsonObject>()
        select KeyValuePair.Create(TextOf(pair[key]), TextOf(pair[value]));

    /// <summary>Builds an ARN in the caller's account and region.</summary>
    public string Arn(string service, string resource) => $"arn:aws:{service}:{Caller.Region}:{Caller.AccountId}:{resource}";

    /// <summary>The condition keys for the tags that a request adds and the tag keys that it removes.</summary>
    public static RequestContext Tagging(IEnumerable<KeyValuePair<string, string>> tags, IEnumerable<string>? removed = null)
    {
        var all = tags.ToList();
        var context = new RequestContext().Tags("aws:RequestTag/", all);
        context.Set("aws:TagKeys", [.. all.Select(tag => tag.Key), .. removed ?? []]);
        return context;
    }

    private static string TextOf(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";

    private static JsonObject Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            return body.IsEmpty ? [] : WholeJson.Parse(body.Span) as JsonObject ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
