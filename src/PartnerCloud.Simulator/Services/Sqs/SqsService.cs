using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Permissions;
using PartnerCloud.Simulator.Protocols;
using PartnerCloud.Simulator.Services.EventBridge;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.Sqs;

/// <summary>Amazon SQS: standard queues with a policy. FIFO queues, batches and redrive policies are refused by name.</summary>
public sealed class SqsService : JsonService
{
    private readonly SimulatedCloud cloud;

    /// <summary>Serves every account of a cloud.</summary>
    public SqsService(SimulatedCloud cloud)
        : base("sqs", "AmazonSQS", "1.0")
    {
        this.cloud = cloud;
        cloud.EventTargets.Add(new QueueTarget(cloud));
        On("CreateQueue", (JsonObject input, WireRequest request) => QueueOperations.Create(input, request, cloud));
        On("GetQueueUrl", (JsonObject input, WireRequest request) => QueueOperations.Url(input, request, cloud));
        On("ListQueues", (JsonObject input, WireRequest request) => QueueOperations.List(input, request, cloud));
        Serve("DeleteQueue", (_, queue, _) => QueueOperations.Delete(queue, cloud));
        Serve("SetQueueAttributes", (input, queue, _) => QueueOperations.SetAttributes(input, queue));
        Serve("GetQueueAttributes", (input, queue, _) => QueueOperations.GetAttributes(input, queue, cloud.Now));
        Serve("PurgeQueue", (_, queue, _) => QueueOperations.Purge(queue));
        Serve("SendMessage", (input, queue, caller) => MessageOperations.Send(input, queue, caller, cloud.Now));
        Serve("ReceiveMessage", (input, queue, _) => MessageOperations.Receive(input, queue, cloud.Now));
        Serve("DeleteMessage", (input, queue, _) => MessageOperations.Delete(input, queue));
        Serve("ChangeMessageVisibility", (input, queue, _) => MessageOperations.ChangeVisibility(input, queue, cloud.Now));
    }

    /// <summary>Queues are always current.</summary>
    public override string? LagsBehind => null;

    internal override ActionTable Permissions => SqsAuthorization.Permissions;

    /// <inheritdoc/>
    public override WireResponse Error(AwsErrorException error, string requestId)
    {
        var answer = base.Error(error, requestId);
        return answer with { Headers = new Dictionary<string, string>(answer.Headers) { ["x-amzn-query-error"] = $"{SqsErrors.QueryCode(error.Code)};{(error.StatusCode < 500 ? "Sender" : "Receiver")}" } };
    }

    /// <inheritdoc/>
    protected override T Perform<T>(Func<T> handler) => cloud.Atomically(handler);

    private void Serve(string operation, Func<JsonObject, MessageQueue, Caller, JsonObject?> handler) => On(operation, (input, caller) =>
        handler(input, SqsState.Find(cloud, QueueUrls.ArnOf(input.Text("QueueUrl") ?? "", caller)) ?? throw SqsErrors.NoQueue(), caller));
}
