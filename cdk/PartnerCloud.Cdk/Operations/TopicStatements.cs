using Amazon.CDK;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.SNS;

namespace PartnerCloud.Cdk.Operations;

/// <summary>What the policies of topics have in common.</summary>
internal static class TopicStatements
{
    private const string OnlyEncrypted = nameof(OnlyEncrypted);

    /// <summary>The rules that tell of security, and no others of the account.</summary>
    public static PolicyStatement RulesTell(Topic topic) => new(new PolicyStatementProps
    {
        Sid = nameof(RulesTell),
        Principals = [new ServicePrincipal("events.amazonaws.com")],
        Actions = ["sns:Publish"],
        Resources = [topic.TopicArn],
        Conditions = DeploymentCondition.Of(
            ("StringEquals", "aws:SourceAccount", Stack.Of(topic).Account),
            ("ArnLike", "aws:SourceArn", Stack.Of(topic).FormatArn(new ArnComponents { Service = "events", Resource = "rule", ResourceName = $"{SecurityNotifications.RulePrefix}*" }))),
    });

    /// <summary>A denial for everybody who comes without TLS.</summary>
    public static PolicyStatement WithTlsOnly(Topic topic) => new(new PolicyStatementProps
    {
        Sid = OnlyEncrypted,
        Effect = Effect.DENY,
        Principals = [new StarPrincipal()],
        Actions = ["sns:Publish"],
        Resources = [topic.TopicArn],
        Conditions = DeploymentCondition.Of(("Bool", "aws:SecureTransport", "false")),
    });

    /// <summary>Says why a policy has a wildcard.</summary>
    public static void Explain(TopicPolicy policy) => PermissionJustification.On(policy, OnlyEncrypted, "A denial, for everybody who comes without TLS.");
}
