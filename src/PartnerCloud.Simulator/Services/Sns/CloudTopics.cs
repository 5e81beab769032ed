using PartnerCloud.Simulator.Cloud;

namespace PartnerCloud.Simulator.Services.Sns;

/// <summary>The topics of a cloud, without a call.</summary>
public static class CloudTopics
{
    extension(SimulatedCloud cloud)
    {
        /// <summary>The messages published to a topic, oldest first.</summary>
        /// <exception cref="ArgumentException">The topic does not exist.</exception>
        public IReadOnlyList<TopicMessage> MessagesOn(string topicArn) => cloud.Atomically(() => TopicOf(cloud, topicArn).Messages.ToList());

        /// <summary>All messages to all topics of all accounts.</summary>
        internal IReadOnlyList<TopicMessage> AllMessages() =>
            cloud.Atomically(() => cloud.Regions().SelectMany(region => region.State<SnsState>().Topics.Values).SelectMany(topic => topic.Messages).ToList());

        /// <summary>Publishes to a topic as an AWS service does, without a call.</summary>
        internal void PublishAsService(string topicArn, string text) => cloud.Atomically(() =>
        {
            TopicOf(cloud, topicArn).Messages.Add(new(Guid.NewGuid().ToString(), cloud.Now, null, text));
            return true;
        });
    }

    internal static Topic? Find(SimulatedCloud cloud, string arn) =>
        arn.Split(':') is [_, _, "sns", var region, var account, var name] ? cloud.Find(account)?.In(region).State<SnsState>().Topics.GetValueOrDefault(name) : null;

    private static Topic TopicOf(SimulatedCloud cloud, string arn) => Find(cloud, arn) ?? throw new ArgumentException($"There is no topic {arn}.", nameof(arn));
}
