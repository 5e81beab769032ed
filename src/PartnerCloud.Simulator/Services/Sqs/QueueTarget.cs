using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Policies;
using PartnerCloud.Simulator.Services.EventBridge;

namespace PartnerCloud.Simulator.Services.Sqs;

/// <summary>Queues as targets of rules, and as their dead-letter queues.</summary>
internal sealed class QueueTarget(SimulatedCloud cloud) : IEventTarget
{
    public string Service => "sqs";

    public string Action => "sqs:SendMessage";

    public bool TryFind(string arn, out NamedPolicy? policy)
    {
        var queue = SqsState.Find(cloud, arn);
        policy = queue?.Policy is { } text ? new("queue policy", text) : null;
        return queue is not null;
    }

    public void Deliver(string arn, EventMessage message)
    {
        var queue = SqsState.Find(cloud, arn)!;
        queue.Messages.Add(new(Guid.NewGuid().ToString(), message.Text, "events.amazonaws.com", cloud.Now, cloud.Now.AddSeconds(queue.Number("DelaySeconds")))
        {
            Attributes = new JsonObject(message.Attributes.Select(one => KeyValuePair.Create(one.Key, (JsonNode?)new JsonObject { ["DataType"] = "String", ["StringValue"] = one.Value }))),
        });
    }
}
