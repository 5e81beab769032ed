using Amazon.CDK;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.KMS;
using Constructs;

namespace PartnerCloud.Cdk.Keys;

/// <summary>
/// The key of executions, logs, notifications to operators and undelivered events. They hold names, addresses and reasons, but no credentials.
/// People who may see executions decrypt them with their own permission, so the policy of each role names the key. The services below use the key in
/// their own name. The key stays when the stack is deleted, because without it the history is lost.
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
            Description = "Encrypts executions, logs, notifications to operators, and undelivered events.",
            Alias = "partner-cloud/workflows",
            EnableKeyRotation = true,
            RemovalPolicy = RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
            Policy = new PolicyDocument(new PolicyDocumentProps { Statements = [KeyStatements.Administration, KeyStatements.LogsAreKept(Stack.Of(this), "log-group:/partner-cloud/*", "log-group:/aws/vendedlogs/states/partner-cloud/*"), LogsAreDelivered(), AlarmsAreTold(), RulesTell()] }),
        });
        PermissionJustification.On(Key, KeyStatements.AdministrationSid, KeyStatements.AdministrationReason);
        PermissionJustification.On(Key, nameof(KeyStatements.LogsAreKept), $"{ItselfReason} CloudWatch Logs names the log group in the encryption context. Each function and each workflow has one.");
        PermissionJustification.On(Key, nameof(LogsAreDelivered), $"{ItselfReason} The wildcard in the condition is not a pattern. Log delivery writes it literally into its encryption context.");
        PermissionJustification.On(Key, nameof(AlarmsAreTold), $"{ItselfReason} The topic's policy says whose alarms may publish.");
        PermissionJustification.On(Key, nameof(RulesTell), $"{ItselfReason} The policies of the topic and of the queue for undelivered events say which rules may write.");
    }

    /// <summary>The key.</summary>
    public IKey Key { get; }

    /// <summary>
    /// If a state machine has a key, its log lines reach the log group encrypted. The execution role makes the data key, and log delivery
    /// decrypts. Both use this encryption context.
    /// </summary>
    private PolicyStatement LogsAreDelivered() => For(nameof(LogsAreDelivered), "delivery.logs.amazonaws.com",
        ["kms:Decrypt"], ("StringEquals", "kms:EncryptionContext:SourceArn", KeyStatements.LogArn(Stack.Of(this), "*")));

    /// <summary>
    /// An alarm publishes to an encrypted topic in CloudWatch's name. AWS does not say whether the key policy can see whose alarm it is, and a condition
    /// that fails would silence all alarms. So only the topic's policy keeps alarms of others out: there AWS documents it.
    /// </summary>
    private static PolicyStatement AlarmsAreTold() => For(nameof(AlarmsAreTold), "cloudwatch.amazonaws.com", ["kms:Decrypt", "kms:GenerateDataKey"]);

    /// <summary>Rules write to the encrypted topic and queue in EventBridge's name. As with alarms, only the policies of the topic and of the queue say which rules.</summary>
    private static PolicyStatement RulesTell() => For(nameof(RulesTell), "events.amazonaws.com", ["kms:Decrypt", "kms:GenerateDataKey"]);

    private static PolicyStatement For(string sid, string service, string[] actions, params (string Operator, string Key, object Value)[] conditions) => new(new PolicyStatementProps
    {
        Sid = sid,
        Principals = [new ServicePrincipal(service)],
        Actions = actions,
        Resources = ["*"],
        Conditions = conditions.Length == 0 ? null : DeploymentCondition.Of(conditions),
    });
}
