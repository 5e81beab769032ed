using Amazon.CDK;
using Amazon.CDK.AWS.Events;
using Amazon.CDK.AWS.IAM;
using Constructs;

namespace PartnerCloud.Cdk.Events;

/// <summary>
/// The bus on which a provider's status is published, and its archive. CAM's account may put rules of its own on the bus, for our events, and may change
/// only those that it created; it cannot publish: what arrives here is said by our workflows. With PutRule the condition on
/// <c>events:source</c> reads the rule's pattern, in which it may be a list or be missing.
/// </summary>
public sealed class StatusBus : Construct
{
    /// <summary>The bus's name, and the source of its events.</summary>
    public const string Name = "partner-cloud";

    private const string RulesReason = "Rules on this bus, which CAM names as it likes; the condition leaves those that its own account created.";

    /// <summary>Makes the bus.</summary>
    public StatusBus(Construct scope, string id, StatusBusProps props)
        : base(scope, id)
    {
        var bus = new EventBus(this, "Bus", new EventBusProps { EventBusName = Name });
        var archive = bus.Archive("Archive", new BaseArchiveProps
        {
            ArchiveName = Name,
            Description = "What CAM may have missed can be replayed.",
            EventPattern = new EventPattern { Source = [Name] },
            Retention = Duration.Days(props.Settings.ArchiveDays),
        });
        // what CAM was told stays to be read; and a bus cannot be deleted while there are rules on it: the archive has one, CAM has its own
        ((CfnArchive)archive.Node.DefaultChild!).ApplyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
        bus.ApplyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
        var makes = Let(bus, "CamMakesRulesForOurEvents", props.Settings.CamAccountId, ["events:PutRule"],
            ("ForAllValues:StringEquals", "events:source", Name), ("Null", "events:source", "false"));
        var keeps = Let(bus, "CamKeepsItsRules", props.Settings.CamAccountId,
            ["events:DeleteRule", "events:DescribeRule", "events:DisableRule", "events:EnableRule", "events:ListTagsForResource", "events:ListTargetsByRule",
             "events:PutTargets", "events:RemoveTargets", "events:TagResource", "events:UntagResource"]);
        // both write into the one policy of the bus, which EventBridge refuses at the same time
        keeps.AddDependency(makes);
        Bus = bus;
    }

    /// <summary>The bus.</summary>
    public IEventBus Bus { get; }

    /// <summary>A rule that does not exist yet has no creator, hence <c>IfExists</c>, as in AWS's own example.</summary>
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
