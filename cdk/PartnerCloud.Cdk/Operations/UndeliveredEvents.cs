using Amazon.CDK;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.KMS;
using Amazon.CDK.AWS.SQS;
using Constructs;
using PartnerCloud.Lambda.Configuration;
using CfnEventRule = Amazon.CDK.AWS.Events.CfnRule;

namespace PartnerCloud.Cdk.Operations;

/// <summary>
/// Keeps the events that EventBridge could not deliver to the targets of our rules, for 14 days. An event may hold the token of an identity question. So
/// the queue is encrypted, and none of our roles reads it. An alarm says that it is not empty.
/// </summary>
public sealed class UndeliveredEvents : Construct
{
    /// <summary>The queue's name.</summary>
    public const string Name = ResourceNames.Prefix + nameof(UndeliveredEvents);

    private const string OnlyEncrypted = nameof(OnlyEncrypted);

    private readonly CfnQueuePolicy policy;

    /// <summary>Makes the queue.</summary>
    public UndeliveredEvents(Construct scope, string id, IKey key)
        : base(scope, id)
    {
        var queue = new Queue(this, "Queue", new QueueProps
        {
            QueueName = Name,
            Encryption = QueueEncryption.KMS,
            EncryptionMasterKey = key,
            RetentionPeriod = Duration.Days(14),
            RemovalPolicy = RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
        });
        var policy = new QueuePolicy(this, "Policy", new QueuePolicyProps { Queues = [queue] });
        policy.Document.AddStatements(RulesKeep(queue), WithTlsOnly(queue));
        PermissionJustification.On(policy, OnlyEncrypted, "It denies everybody who sends without TLS.");
        // Each target would add a statement of its own, and a queue's policy can have only 20.
        this.policy = (CfnQueuePolicy)policy.Node.DefaultChild!;
        Queue = Amazon.CDK.AWS.SQS.Queue.FromQueueArn(this, "Target", Stack.Of(this).FormatArn(new ArnComponents { Service = "sqs", Resource = Name }));
    }

    /// <summary>The queue, as a target's dead-letter queue.</summary>
    public IQueue Queue { get; }

    /// <summary>Makes the queue before the stack's rules, which name it without a reference. Call it after all rules are made.</summary>
    public void ComesFirst()
    {
        foreach (var rule in Stack.Of(this).Node.FindAll().OfType<CfnEventRule>()) rule.AddDependency(policy);
    }

    private static PolicyStatement RulesKeep(Queue queue) => new(new PolicyStatementProps
    {
        Sid = nameof(RulesKeep),
        Principals = [new ServicePrincipal("events.amazonaws.com")],
        Actions = ["sqs:SendMessage"],
        Resources = [queue.QueueArn],
        Conditions = DeploymentCondition.Of(
            ("ArnLike", "aws:SourceArn", Stack.Of(queue).FormatArn(new ArnComponents { Service = "events", Resource = "rule", ResourceName = $"{ResourceNames.Prefix}*" }))),
    });

    private static PolicyStatement WithTlsOnly(Queue queue) => new(new PolicyStatementProps
    {
        Sid = OnlyEncrypted,
        Effect = Effect.DENY,
        Principals = [new StarPrincipal()],
        Actions = ["sqs:*"],
        Resources = [queue.QueueArn],
        Conditions = DeploymentCondition.Of(("Bool", "aws:SecureTransport", "false")),
    });
}
