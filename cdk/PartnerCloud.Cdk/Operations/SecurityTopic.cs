using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.SNS;
using Amazon.CDK.AWS.SNS.Subscriptions;
using Constructs;

namespace PartnerCloud.Cdk.Operations;

/// <summary>
/// Where a second address is told of ways to passwords, so that operators cannot keep it to themselves. It has no key of ours: disabling the key would silence it, and what it
/// holds is who called what, no secret.
/// </summary>
public sealed class SecurityTopic : Construct
{
    /// <summary>The topic's name.</summary>
    public const string Name = "PartnerCloud-Security";

    /// <summary>Makes the topic.</summary>
    public SecurityTopic(Construct scope, string id, string email)
        : base(scope, id)
    {
        var topic = new Topic(this, "Topic", new TopicProps { TopicName = Name, DisplayName = "Partner Cloud security" });
        topic.AddSubscription(new EmailSubscription(email));
        var policy = new TopicPolicy(this, "Policy", new TopicPolicyProps
        {
            Topics = [topic],
            PolicyDocument = new PolicyDocument(new PolicyDocumentProps { Statements = [TopicStatements.RulesTell(topic), TopicStatements.WithTlsOnly(topic)] }),
        });
        TopicStatements.Explain(policy);
        Topic = topic;
    }

    /// <summary>The topic.</summary>
    public ITopic Topic { get; }
}
