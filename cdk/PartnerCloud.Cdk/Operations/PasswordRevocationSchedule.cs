using Amazon.CDK;
using Amazon.CDK.AWS.Events;
using Amazon.CDK.AWS.Events.Targets;
using Constructs;
using PartnerCloud.Lambda.Configuration;

namespace PartnerCloud.Cdk.Operations;

/// <summary>Every hour a function revokes the temporary passwords that have expired unused. It gets the schedule's event, which says the time.</summary>
public sealed class PasswordRevocationSchedule : Construct
{
    /// <summary>The function that revokes.</summary>
    public const string Function = "RevokeUnusedPasswords";

    /// <summary>Makes the schedule.</summary>
    public PasswordRevocationSchedule(Construct scope, string id, OperationsProps props)
        : base(scope, id)
    {
        _ = new Rule(this, "Schedule", new RuleProps
        {
            RuleName = ResourceNames.Prefix + "PasswordRevocation",
            Description = "Revokes temporary passwords that have expired unused.",
            Schedule = Schedule.Rate(Duration.Hours(1)),
            Targets = [new LambdaFunction(props.Functions[Function], new LambdaFunctionProps { DeadLetterQueue = props.Undelivered })],
        });
    }
}
