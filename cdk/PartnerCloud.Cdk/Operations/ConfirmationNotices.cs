using Amazon.CDK.AWS.Events;
using Amazon.CDK.AWS.Events.Targets;
using Constructs;

namespace PartnerCloud.Cdk.Operations;

/// <summary>
/// Every execution that waits for operations to confirm who is asking leads to a notice. The event holds the token that answers it: so it is on the
/// account's own bus, where nobody of another account may make rules.
/// </summary>
public sealed class ConfirmationNotices : Construct
{
    /// <summary>Makes the rule.</summary>
    public ConfirmationNotices(Construct scope, string id, OperationsProps props)
        : base(scope, id)
    {
        _ = new Rule(this, "Rule", new RuleProps
        {
            RuleName = "PartnerCloud-ConfirmationNotices",
            Description = "Executions that wait for a confirmation of who is asking, for the operators.",
            EventPattern = new EventPattern { Source = ["partner-cloud.operations"], DetailType = ["Identity Confirmation Requested"] },
            Targets = [new LambdaFunction(props.Functions[FailureNotices.Function])],
        });
    }
}
