using Amazon.CDK;
using Amazon.CDK.AWS.Events;
using Amazon.CDK.AWS.IAM;
using Constructs;

namespace PartnerCloud.Cdk.Events;

/// <summary>
/// The bus on which the status of providers is published, and its archive. CAM's account may put rules of its own on the bus, for our events, and change
/// only those that it created. It cannot publish, so every event here comes from our workflows. With PutRule, the condition on
/// <c>events:source</c> reads the rule's pattern. There the source may be a list, or be missing.
/// </summary>
public sealed class StatusBus : Construct
{
    /// <summary>The bus's name, and the source of its events.</summary>
    public const string Name = "partner-cloud";

    private const string RulesReason = "CAM chooses the names of its rules on this bus. The condition allows only those that CAM's account created.";

    /// <summary>Makes the bus.</summary>
    public StatusBus(Construct scope, string id, StatusBusProps props)
        : base(scope, id)
    {
        var bus = new EventBus(this, "Bus", new EventBusProps { EventBusName = Name });
        var archive = bus.Archive("Archive", new BaseArchiveProps
        {
            ArchiveName = Name,
            Description = "Replays events that CAM may have missed.",
            EventPattern = new EventPattern { Source = [Name] },
            Retention = Duration.Days(props.Settings.ArchiveDays),
        });
        // Published events stay readable. Besides, a bus with rules on it cannot be deleted: the archive has one, and CAM has its own.
        ((CfnArchive)archive.Node.DefaultChild!).ApplyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
        bus.ApplyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
        var makes = Let(bus, "CamMakesRulesForOurEvents", props.Settings.CamAccountId, ["events:PutRule"],
            ("ForAllValues:StringEquals", "events:source", Name), ("Null", "events:source", "false"));
        var keeps = Let(bus, "CamKeepsItsRules", props.Settings.CamAccountId,
            ["events:DeleteRule", "events:DescribeRule", "events:DisableRule", "events:EnableRule", "events:ListTagsForResource", "events:ListTargetsByRule",
             "events:PutTargets", "events:RemoveTargets", "events:TagResource", "events:UntagResource"]);
        // Both write into the one policy of the bus. EventBridge refuses two writes at the same time.
        keeps.AddDependency(makes);
        Bus = bus;
    }

    /// <summary>The bus.</summary>
    public IEventBus Bus { get; }

    /// <summary>The condition has <c>IfExists</c>, as in AWS's own example: a rule that does not exist yet has no creator.</summary>
    private CfnEventBusPolicy Let(EventBus bus, string sid, string accountId, string[] actions, params (string Operator, string Key, object Value)[] conditions)
    {
        var policy = new CfnEventBusPolicy(this, sid, new CfnEventBusPolicyProps
        {
            EventBusName = bus.EventBusName,
            StatementId = sid,
            Statement = new PolicyStatement(new PolicyStatementProps
            {
                Sid = sid,
                Principals = [new AccountPrincipal(accountId)],
                Actions = actions,
                Resources = [Stack.Of(this).FormatArn(new ArnComponents { Service = "events", Resource = "rule", ResourceName = $"{Name}/*" })],
                Conditions = DeploymentCondition.Of([.. conditions, ("StringEqualsIfExists", "events:creatorAccount", "${aws:PrincipalAccount}")]),
            }).ToJSON(),
        });
        PermissionJustification.On(policy, sid, RulesReason);
        return policy;
    }
}
