using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.Sqs;

/// <summary>The URLs of queues. They name the endpoint, because some clients send their calls there.</summary>
internal static class QueueUrls
{
    public static string Of(MessageQueue queue, WireRequest request) => $"http://{request.Headers.GetValueOrDefault("Host") ?? "localhost"}/{queue.Owner}/{queue.Name}";

    /// <summary>The ARN of the queue with a URL, in the caller's region.</summary>
    public static string ArnOf(string url, Caller caller) => url.Split('/') is [.., var account, var name] && account.Length == 12
        ? $"arn:aws:sqs:{caller.Region}:{account}:{name}"
        : $"arn:aws:sqs:{caller.Region}:{caller.AccountId}:{url}";
}
