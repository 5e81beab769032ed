using Amazon.CDK;
using Amazon.CDK.AWS.Events;
using Amazon.CDK.AWS.Events.Targets;
using Constructs;

namespace PartnerCloud.Cdk.Operations;

/// <summary>Every hour a function takes back the temporary passwords that nobody has used within their life. It is given the schedule's event as it is, which says the time.</summary>
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
            RuleName = "PartnerCloud-PasswordRevocation",
            Description = "Takes back temporary passwords that nobody has used.",
            Schedule = Schedule.Rate(Duration.Hours(1)),
            Targets = [new LambdaFunction(props.Functions[Function])],
        });
    }
}
