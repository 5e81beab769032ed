using Amazon.CDK.AWS.Events;
using Amazon.CDK.AWS.Events.Targets;
using Amazon.CDK.AWS.Lambda;
using Amazon.CDK.AWS.Lambda.Destinations;
using Constructs;
using PartnerCloud.Lambda.Configuration;

namespace PartnerCloud.Cdk.Operations;

/// <summary>
/// Every execution of ours that fails, times out or is aborted leads to a notification. If the function that writes it fails for good, the operators get
/// the event itself. Step Functions sends its events only at best effort, so an alarm also watches the number of failures.
/// </summary>
public sealed class FailureNotificationRule : Construct
{
    /// <summary>The function that sends notifications to the operators.</summary>
    public const string Function = "NotifyOperators";

    /// <summary>Makes the rule.</summary>
    public FailureNotificationRule(Construct scope, string id, OperationsProps props)
        : base(scope, id)
    {
        var function = props.Functions[Function];
        function.ConfigureAsyncInvoke(new EventInvokeConfigOptions { RetryAttempts = 2, OnFailure = new SnsDestination(props.Topic) });
        _ = new Rule(this, "Rule", new RuleProps
        {
            RuleName = ResourceNames.Prefix + "FailureNotices",
            Description = "Notifies the operators of executions that did not succeed.",
            EventPattern = new EventPattern
            {
                Source = ["aws.states"],
                DetailType = ["Step Functions Execution Status Change"],
                Detail = new Dictionary<string, object> { ["status"] = new[] { "FAILED", "TIMED_OUT", "ABORTED" }, ["stateMachineArn"] = props.StateMachineArns },
            },
            Targets = [new LambdaFunction(function, new LambdaFunctionProps { DeadLetterQueue = props.Undelivered })],
        });
    }
}
