namespace PartnerCloud.Simulator.Services.Sns;

/// <summary>A topic and its published messages, oldest first.</summary>
internal sealed class Topic
{
    /// <summary>The policy. Null for AWS's own, which lets only the owner publish.</summary>
    public string? Policy { get; set; }

    public List<TopicMessage> Messages { get; } = [];
}
