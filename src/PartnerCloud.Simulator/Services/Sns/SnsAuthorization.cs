using PartnerCloud.Simulator.Permissions;

namespace PartnerCloud.Simulator.Services.Sns;

/// <summary>The permissions that SNS's operations require.</summary>
internal static class SnsAuthorization
{
    public static ActionTable Permissions { get; } = new ActionTable("sns")
        .OnEverything("ListTopics")
        .On(call => new(call.Arn("sns", call.Form.Optional("Name") ?? "*")), "CreateTopic")
        .On(call => new(call.Form.Optional("TopicArn") ?? "*"), "Publish", "GetTopicAttributes", "SetTopicAttributes");
}
