using Amazon.CDK.AWS.Events;
using Amazon.CDK.AWS.Events.Targets;
using Amazon.CDK.AWS.SNS;
using Constructs;
using PartnerCloud.Lambda.Configuration;

namespace PartnerCloud.Cdk.Operations;

/// <summary>
/// Notifies of calls that cannot be prevented: those of the management account by which an administrator gets a password or into a customer's account. The
/// rules publish to the topics directly, without a function of ours in between: a change of that function would silence them. The rules see only the
/// stack's region, and need a trail there.
/// </summary>
public sealed class SecurityNotifications : Construct
{
    /// <summary>The beginning of the rules' names.</summary>
    public const string RulePrefix = ResourceNames.SecurityTopic + "-";

    private const string WhatToDo = "docs/operate.md, A security notification";

    /// <summary>The state that includes reads. Without it, a rule never sees GetSecretValue.</summary>
    private const string WithReads = "ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS";

    /// <summary>The parameters that a call may have. A notification shows those that the pattern looks at.</summary>
    private static readonly string[] Targets =
    [
        "secretId", "name", "targetPrincipal", "roleArn", "roleName", "policyArn", "functionName", "role", "stateMachineArn", "keyId", "stackName", "rule", "topicArn", "subscriptionArn", "resourceId",
    ];

    /// <summary>Makes the rules.</summary>
    public SecurityNotifications(Construct scope, string id, SecurityNotificationsProps props)
        : base(scope, id)
    {
        var placeholders = new Dictionary<string, string>
        {
            ["CamAccountId"] = props.Settings.CamAccountId,
            ["CredentialsKeyId"] = props.CredentialsKey.KeyId,
            ["WorkflowKeyId"] = props.WorkflowKey.KeyId,
        };
        Amazon.CDK.Annotations.Of(this).AcknowledgeWarning("@aws-cdk/aws-events:ruleUnresolvedEnvironment", "The topics are in the rules' own stack.");
        foreach (var watch in SecurityWatch.All)
        {
            var pattern = (Dictionary<string, object>)CdkJson.Read(watch.PatternWith(placeholders));
            var rule = new Rule(this, watch.Name, new RuleProps
            {
                RuleName = RulePrefix + watch.Name,
                Description = watch.Means,
                EventPattern = new EventPattern
                {
                    Source = [.. ((object[])pattern["source"]).Cast<string>()],
                    DetailType = [.. ((object[])pattern["detail-type"]).Cast<string>()],
                    Detail = (Dictionary<string, object>)pattern["detail"],
                },
                Targets = [.. props.Topics.Select((topic, number) => (IRuleTarget)new SnsTopic(WithoutPolicyUpdates($"{watch.Name}{number}", topic), new SnsTopicProps { Message = MessageOf(watch), DeadLetterQueue = props.Undelivered }))],
            });
            ((Amazon.CDK.AWS.Events.CfnRule)rule.Node.DefaultChild!).State = WithReads;
        }
    }

    /// <summary>The topics' own policies say who may publish. The target would add a second policy, which replaces the first.</summary>
    private ITopic WithoutPolicyUpdates(string id, ITopic topic) => Topic.FromTopicArn(this, $"{id}Topic", topic.TopicArn);

    /// <summary>The message has facts from AWS only, in a few hundred characters. Of the call's parameters, it shows only those that name something.</summary>
    private static RuleTargetInput MessageOf(SecurityWatch watch) => RuleTargetInput.FromMultilineText(string.Join('\n',
    [
        watch.Means,
        "",
        $"What    {Field("eventName")} of {Field("eventSource")}",
        $"On      {string.Join(' ', Targets.Where(target => watch.Pattern.Contains($"\"{target}\"", StringComparison.Ordinal)).Select(target => Field($"requestParameters.{target}")))}",
        $"Who     {Field("userIdentity.arn")} ({Field("userIdentity.type")}, account {Field("userIdentity.accountId")}, {Field("userIdentity.principalId")})",
        $"When    {Field("eventTime")}",
        $"From    {Field("sourceIPAddress")}, region {Field("awsRegion")}",
        $"Denied  {Field("errorCode")}",
        $"Event   {Field("eventID")}",
        "",
        $"What to do: ask the person named, by another way than mail. If nobody meant it, see {WhatToDo}.",
    ]));

    private static string Field(string path) => EventField.FromPath($"$.detail.{path}");
}
