using System.Text.Json.Nodes;

namespace PartnerCloud.Cdk.Tests.Authorization;

/// <summary>Resolves a template's intrinsic functions as CloudFormation does, in the sample account.</summary>
internal static class Intrinsics
{
    public static JsonNode? Resolve(JsonNode? node, JsonObject resources) => node switch
    {
        JsonObject { Count: 1 } one when one.ContainsKey("Ref") => Ref((string)one["Ref"]!, resources),
        JsonObject { Count: 1 } one when one.ContainsKey("Fn::GetAtt") => Attribute(one["Fn::GetAtt"]!.AsArray(), resources),
        JsonObject { Count: 1 } one when one.ContainsKey("Fn::Join") => Joined(one["Fn::Join"]!.AsArray(), resources),
        JsonObject members => members.FirstOrDefault(member => member.Key.StartsWith("Fn::", StringComparison.Ordinal)) is { Key: { } unknown }
            ? throw new NotSupportedException($"{unknown} is not resolved here.")
            : new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, Resolve(member.Value, resources)))),
        JsonArray items => new JsonArray([.. items.Select(item => Resolve(item, resources))]),
        _ => node?.DeepClone(),
    };

    private static JsonNode Ref(string name, JsonObject resources) => name switch
    {
        "AWS::Partition" => "aws",
        "AWS::URLSuffix" => "amazonaws.com",
        _ when resources[name]?["Properties"]?["QueueName"] is { } queue => $"https://sqs.us-east-1.amazonaws.com/111122223333/{(string)queue!}",
        _ when resources[name]?["Properties"]?["Name"] is { } named => Resolve(named, resources)!,
        _ => throw new NotSupportedException($"Ref {name} is not resolved here."),
    };

    private static JsonNode Attribute(JsonArray path, JsonObject resources)
    {
        var resource = resources[(string)path[0]!]!;
        return ((string)resource["Type"]!, (string)path[1]!) switch
        {
            ("AWS::KMS::Key", "Arn") => $"arn:aws:kms:us-east-1:111122223333:key/{(string)path[0]!}",
            ("AWS::Events::EventBus", "Arn") => $"arn:aws:events:us-east-1:111122223333:event-bus/{Named("Name")}",
            ("AWS::Lambda::Function", "Arn") => $"arn:aws:lambda:us-east-1:111122223333:function:{Named("FunctionName")}",
            ("AWS::SQS::Queue", "Arn") => $"arn:aws:sqs:us-east-1:111122223333:{Named("QueueName")}",
            ("AWS::Logs::LogGroup", "Arn") => $"arn:aws:logs:us-east-1:111122223333:log-group:{Named("LogGroupName")}:*",
            var (type, name) => throw new NotSupportedException($"{name} of {type} is not resolved here."),
        };

        string Named(string property) => (string)resource["Properties"]![property]!;
    }

    private static JsonNode Joined(JsonArray arguments, JsonObject resources) =>
        string.Join((string)arguments[0]!, arguments[1]!.AsArray().Select(part => (string)Resolve(part, resources)!));
}
