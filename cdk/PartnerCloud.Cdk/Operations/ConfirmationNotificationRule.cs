using Amazon.CDK.AWS.Events;
using Amazon.CDK.AWS.Events.Targets;
using Constructs;

namespace PartnerCloud.Cdk.Operations;

/// <summary>
/// Every execution that waits for operations to confirm who is asking leads to a notice. The event holds the token that answers it: so it is on the
/// account's own bus, where nobody of another account may make rules. The function gets no more than which question is asked in which execution. A person who may
/// put events could claim anything else, and the token and the claims would stand in what operators get when the function fails for good.
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
            RuleName = "PartnerCloud-ConfirmationNotices",
            Description = "Executions that wait for a confirmation of who is asking, for the operators.",
            EventPattern = new EventPattern { Source = ["partner-cloud.operations"], DetailType = [DetailType] },
            Targets = [new LambdaFunction(props.Functions[FailureNotificationRule.Function])],
        });

        // Quoted, so that an event without a question, from an execution that began before there was one, still makes JSON. CDK's own input would take the quotes away.
        ((CfnRule)rule.Node.DefaultChild!).AddPropertyOverride("Targets.0.InputTransformer", new Dictionary<string, object>
        {
            ["InputPathsMap"] = new Dictionary<string, object> { ["execution"] = "$.detail.executionArn", ["question"] = "$.detail.question" },
            ["InputTemplate"] = $$$"""{"detail-type": "{{{DetailType}}}", "detail": {"executionArn": "<execution>", "question": "<question>"}}""",
        });
    }
}
