using Amazon.CDK;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.SNS;
using Amazon.CDK.AWS.SNS.Subscriptions;
using Constructs;
using PartnerCloud.Lambda.Configuration;

namespace PartnerCloud.Cdk.Operations;

/// <summary>The topic for the operators: notifications of failed executions and of calls that open a way to passwords, and alarms. Messages are encrypted on their way to the mailbox.</summary>
public sealed class OperatorTopic : Construct
{
    /// <summary>The topic's name.</summary>
    public const string Name = ResourceNames.OperatorsTopic;

    /// <summary>Makes the topic.</summary>
    public OperatorTopic(Construct scope, string id, OperatorTopicProps props)
        : base(scope, id)
    {
        var topic = new Topic(this, "Topic", new TopicProps { TopicName = Name, DisplayName = "Partner Cloud", MasterKey = props.Key });
        topic.AddSubscription(new EmailSubscription(props.Settings.OperatorEmail));
        // Our own policy replaces the default one, which lets the whole account publish. So alarms need a statement.
        var policy = new TopicPolicy(this, "Policy", new TopicPolicyProps
        {
            Topics = [topic],
            PolicyDocument = new PolicyDocument(new PolicyDocumentProps { Statements = [AlarmsAreTold(topic), TopicStatements.RulesTell(topic), TopicStatements.WithTlsOnly(topic)] }),
        });
        TopicStatements.Explain(policy);
        Topic = topic;
    }

    /// <summary>The topic.</summary>
    public ITopic Topic { get; }

    private PolicyStatement AlarmsAreTold(Topic topic) => new(new PolicyStatementProps
    {
        Sid = nameof(AlarmsAreTold),
        Principals = [new ServicePrincipal("cloudwatch.amazonaws.com")],
        Actions = ["sns:Publish"],
        Resources = [topic.TopicArn],
        Conditions = DeploymentCondition.Of(("StringEquals", "aws:SourceAccount", Stack.Of(this).Account)),
    });
}
