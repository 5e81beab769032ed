using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.SNS;
using Amazon.CDK.AWS.SNS.Subscriptions;
using Constructs;
using PartnerCloud.Lambda.Configuration;

namespace PartnerCloud.Cdk.Operations;

/// <summary>
/// The topic for a second address, so that operators are not the only ones who hear of ways to passwords. It does not use a key of ours: disabling the key
/// would silence the topic. The messages say who called what, and hold no secret.
/// </summary>
public sealed class SecurityTopic : Construct
{
    /// <summary>The topic's name.</summary>
    public const string Name = ResourceNames.SecurityTopic;

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
