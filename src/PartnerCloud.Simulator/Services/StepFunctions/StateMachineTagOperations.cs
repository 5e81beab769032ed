using System.Text.Json.Nodes;
using PartnerCloud.StatesLanguage;

namespace PartnerCloud.Simulator.Services.StepFunctions;

/// <summary>TagResource, UntagResource, ListTagsForResource, for state machines.</summary>
internal sealed class StateMachineTagOperations(StateMachineStore machines)
{
    public IEnumerable<StepFunctionsOperation> All =>
    [
        new("TagResource", Tag),
        new("UntagResource", Untag),
        new("ListTagsForResource", List),
    ];

    /// <summary>Reads a request's <c>tags</c>. For a repeated key, the last value counts.</summary>
    public static Dictionary<string, string> Read(RequestFields request)
    {
        var tags = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var tag in request.Value("tags") as JsonArray ?? [])
        {
            if (!Json.IsString(tag?["key"]))
                throw StepFunctionsErrors.Validation("tags", "Member must have a key");
            tags[tag!["key"]!.GetValue<string>()] = Json.IsString(tag["value"]) ? tag["value"]!.GetValue<string>() : "";
        }

        return tags;
    }

    private JsonObject? Tag(RequestFields request)
    {
        request.Allow("resourceArn", "tags");
        var tags = Read(request).ToList();
        machines.Tags(request.Arn("resourceArn", "stateMachine"), present => tags.ForEach(tag => present[tag.Key] = tag.Value));
        return null;
    }

    private JsonObject? Untag(RequestFields request)
    {
        request.Allow("resourceArn", "tagKeys");
        var keys = (request.Value("tagKeys") as JsonArray ?? []).Where(Json.IsString).Select(key => key!.GetValue<string>()).ToList();
        machines.Tags(request.Arn("resourceArn", "stateMachine"), present => keys.ForEach(key => present.Remove(key)));
        return null;
    }

    private JsonObject List(RequestFields request)
    {
        request.Allow("resourceArn");
        var tags = machines.Tags(request.Arn("resourceArn", "stateMachine"));
        return new JsonObject { ["tags"] = new JsonArray([.. tags.Select(tag => new JsonObject { ["key"] = tag.Key, ["value"] = tag.Value })]) };
    }
}
