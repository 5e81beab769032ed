namespace PartnerCloud.Simulator.Services.Sns;

/// <summary>A topic and its published messages, oldest first.</summary>
internal sealed class Topic
{
    public List<TopicMessage> Messages { get; } = [];
}
