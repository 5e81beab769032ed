namespace PartnerCloud.Simulator.Services.Sns;

/// <summary>A topic and the messages that were published to it, in order.</summary>
internal sealed class Topic
{
    public List<TopicMessage> Messages { get; } = [];
}
