using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Policies;
using PartnerCloud.Simulator.Services.EventBridge;

namespace PartnerCloud.Simulator.Services.Sns;

/// <summary>Topics as targets of rules.</summary>
internal sealed class TopicTarget(SimulatedCloud cloud) : IEventTarget
{
    public string Service => "sns";

    public string Action => "sns:Publish";

    public bool TryFind(string arn, out NamedPolicy? policy)
    {
        var topic = CloudTopics.Find(cloud, arn);
        policy = topic?.Policy is { } text ? new("topic policy", text) : null;
        return topic is not null;
    }

    public void Deliver(string arn, EventMessage message) => CloudTopics.Find(cloud, arn)!.Messages.Add(new(Guid.NewGuid().ToString(), cloud.Now, null, message.Text));
}
