using PartnerCloud.Simulator.Permissions;
using PartnerCloud.Simulator.Policies;

namespace PartnerCloud.Simulator.Services.Sqs;

/// <summary>The permissions that SQS's operations require. A queue of another account must allow the call in its policy.</summary>
internal static class SqsAuthorization
{
    public static ActionTable Permissions { get; } = new ActionTable("sqs")
        .OnEverything("ListQueues")
        .On(call => Queue(call, call.Arn("sqs", call.Text("QueueName") ?? "*")), "CreateQueue")
        .On(call => Queue(call, $"arn:aws:sqs:{call.Caller.Region}:{call.Text("QueueOwnerAWSAccountId") ?? call.Account.Id}:{call.Text("QueueName")}"), "GetQueueUrl")
        .On(call => Queue(call, QueueUrls.ArnOf(call.Text("QueueUrl") ?? "", call.Caller)), "DeleteQueue", "SetQueueAttributes", "GetQueueAttributes", "SendMessage", "ReceiveMessage", "DeleteMessage", "PurgeQueue", "ChangeMessageVisibility");

    private static Target Queue(CallFacts call, string arn) => new(arn)
    {
        Owner = arn.Split(':')[4],
        Policy = SqsState.Find(call.Cloud, arn)?.Policy is { } policy ? new NamedPolicy("queue policy", policy) : null,
    };
}
