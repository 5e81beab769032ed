using Amazon.CDK;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.SNS;

namespace PartnerCloud.Cdk.Operations;

/// <summary>What the topic policies have in common.</summary>
internal static class TopicStatements
{
    private const string OnlyEncrypted = nameof(OnlyEncrypted);

    /// <summary>Lets the security rules publish, and no other rules of the account.</summary>
    public static PolicyStatement RulesTell(Topic topic) => new(new PolicyStatementProps
    {
        Sid = nameof(RulesTell),
        Principals = [new ServicePrincipal("events.amazonaws.com")],
        Actions = ["sns:Publish"],
        Resources = [topic.TopicArn],
        Conditions = DeploymentCondition.Of(
            ("ArnLike", "aws:SourceArn", Stack.Of(topic).FormatArn(new ArnComponents { Service = "events", Resource = "rule", ResourceName = $"{SecurityNotifications.RulePrefix}*" }))),
    });

    /// <summary>Denies everybody who publishes without TLS.</summary>
    public static PolicyStatement WithTlsOnly(Topic topic) => new(new PolicyStatementProps
    {
        Sid = OnlyEncrypted,
        Effect = Effect.DENY,
        Principals = [new StarPrincipal()],
        Actions = ["sns:Publish"],
        Resources = [topic.TopicArn],
        Conditions = DeploymentCondition.Of(("Bool", "aws:SecureTransport", "false")),
    });

    /// <summary>Adds the reason for the policy's wildcard to the template.</summary>
    public static void Explain(TopicPolicy policy) => PermissionJustification.On(policy, OnlyEncrypted, "It denies everybody who publishes without TLS.");
}
