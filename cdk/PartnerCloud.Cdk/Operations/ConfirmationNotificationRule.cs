using Amazon.CDK.AWS.Events;
using Amazon.CDK.AWS.Events.Targets;
using Constructs;
using PartnerCloud.Lambda.Configuration;

namespace PartnerCloud.Cdk.Operations;

/// <summary>
/// Every execution that waits for a confirmation of the requester's identity leads to a notification. The event holds the token for the answer, so it is
/// on the account's own bus, where no other account may make rules. The function gets only the question and its execution. Anybody who may put events
/// could claim more. If the function failed for good, operators would get the token and those claims.
/// </summary>
public sealed class ConfirmationNotificationRule : Construct
{
    private const string DetailType = "Identity Confirmation Requested";

    /// <summary>Makes the rule.</summary>
    public ConfirmationNotificationRule(Construct scope, string id, OperationsProps props)
        : base(scope, id)
    {
        var rule = new Rule(this, "Rule", new RuleProps
        {
            RuleName = ResourceNames.Prefix + "ConfirmationNotices",
            Description = "Notifies the operators of executions that wait for a confirmation of the requester's identity.",
            EventPattern = new EventPattern { Source = ["partner-cloud.operations"], DetailType = [DetailType] },
            Targets = [new LambdaFunction(props.Functions[FailureNotificationRule.Function], new LambdaFunctionProps { DeadLetterQueue = props.Undelivered })],
        });

        // The fields are quoted: an execution that began before there were questions sends an event without one, and that must still make JSON. CDK's own input would drop the quotes.
        ((CfnRule)rule.Node.DefaultChild!).AddPropertyOverride("Targets.0.InputTransformer", new Dictionary<string, object>
        {
            ["InputPathsMap"] = new Dictionary<string, object> { ["execution"] = "$.detail.executionArn", ["question"] = "$.detail.question" },
            ["InputTemplate"] = $$$"""{"detail-type": "{{{DetailType}}}", "detail": {"executionArn": "<execution>", "question": "<question>"}}""",
        });
    }
}
