using Amazon.CDK;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.KMS;
using Constructs;

namespace PartnerCloud.Cdk.Keys;

/// <summary>
/// The key of what workflows leave behind: executions, logs, and notices to operators. It holds no credentials, but names, addresses and reasons.
/// Who may see executions decrypts with his own permission, so that each person's policy speaks of it; the services below use the key in their own name.
/// It outlives the stack, for without it the history is lost.
/// </summary>
public sealed class WorkflowKey : Construct
{
    private const string ItselfReason = "The key itself.";

    /// <summary>Makes the key.</summary>
    public WorkflowKey(Construct scope, string id)
        : base(scope, id)
    {
        Key = new Key(this, "Key", new KeyProps
        {
            Description = "Encrypts executions, logs, and notices to operators.",
            Alias = "partner-cloud/workflows",
            EnableKeyRotation = true,
            RemovalPolicy = RemovalPolicy.RETAIN,
            Policy = new PolicyDocument(new PolicyDocumentProps { Statements = [KeyStatements.Administration, LogsAreKept(), LogsAreDelivered(), AlarmsAreTold(), RulesTell()] }),
        });
        PermissionJustification.On(Key, KeyStatements.AdministrationSid, KeyStatements.AdministrationReason);
        PermissionJustification.On(Key, nameof(LogsAreKept), $"{ItselfReason} CloudWatch Logs names the log group in the encryption context; there is one for each function and each workflow.");
        PermissionJustification.On(Key, nameof(LogsAreDelivered), $"{ItselfReason} The wildcard in the condition is no pattern: it is what log delivery writes into its encryption context.");
        PermissionJustification.On(Key, nameof(AlarmsAreTold), $"{ItselfReason} The topic's policy says whose alarms may publish.");
        PermissionJustification.On(Key, nameof(RulesTell), $"{ItselfReason} The topic's policy says which rules may publish.");
    }

    /// <summary>The key.</summary>
    public IKey Key { get; }

    /// <summary>CloudWatch Logs encrypts and decrypts a log group in its own name, whoever reads it.</summary>
    private PolicyStatement LogsAreKept() => For(nameof(LogsAreKept), $"logs.{Stack.Of(this).Region}.amazonaws.com",
        ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey", "kms:GenerateDataKeyWithoutPlaintext", "kms:ReEncryptFrom", "kms:ReEncryptTo"],
        ("ArnLike", "kms:EncryptionContext:aws:logs:arn", new[] { LogArn("log-group:/partner-cloud/*"), LogArn("log-group:/aws/vendedlogs/states/partner-cloud/*") }));

    /// <summary>
    /// The log lines of a state machine that has a key reach its log group encrypted: the execution role makes the data key, and log delivery
    /// decrypts, both with this encryption context.
    /// </summary>
    private PolicyStatement LogsAreDelivered() => For(nameof(LogsAreDelivered), "delivery.logs.amazonaws.com",
        ["kms:Decrypt"], ("StringEquals", "kms:EncryptionContext:SourceArn", LogArn("*")));

    /// <summary>
    /// An alarm publishes into an encrypted topic in CloudWatch's name. AWS does not say that the key sees whose alarm it is, and a condition that is
    /// not met would silence all alarms; so the topic's policy alone, where AWS does say it, keeps others' alarms out.
    /// </summary>
    private static PolicyStatement AlarmsAreTold() => For(nameof(AlarmsAreTold), "cloudwatch.amazonaws.com", ["kms:Decrypt", "kms:GenerateDataKey"]);

    /// <summary>Rules publish into the encrypted topic in EventBridge's name; as with alarms, the topic's policy alone says which.</summary>
    private static PolicyStatement RulesTell() => For(nameof(RulesTell), "events.amazonaws.com", ["kms:Decrypt", "kms:GenerateDataKey"]);

    private string LogArn(string resource) => $"arn:{Stack.Of(this).Partition}:logs:{Stack.Of(this).Region}:{Stack.Of(this).Account}:{resource}";

    private static PolicyStatement For(string sid, string service, string[] actions, params (string Operator, string Key, object Value)[] conditions) => new(new PolicyStatementProps
    {
        Sid = sid,
        Principals = [new ServicePrincipal(service)],
        Actions = actions,
        Resources = ["*"],
        Conditions = conditions.Length == 0 ? null : DeploymentCondition.Of(conditions),
    });
}
