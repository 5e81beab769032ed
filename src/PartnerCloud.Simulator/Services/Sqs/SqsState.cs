using PartnerCloud.Simulator.Cloud;

namespace PartnerCloud.Simulator.Services.Sqs;

/// <summary>The queues of an account in one region, by name.</summary>
internal sealed class SqsState : IRegionState<SqsState>
{
    public SortedDictionary<string, MessageQueue> Queues { get; } = new(StringComparer.Ordinal);

    public bool IsEmpty => Queues.Count == 0;

    public IEnumerable<(string Name, object? Value)> Dumped => [(nameof(Queues), Queues)];

    public static SqsState Of(AccountRegion region) => new();

    /// <summary>The queue with an ARN.</summary>
    public static MessageQueue? Find(SimulatedCloud cloud, string arn) =>
        arn.Split(':') is [_, _, "sqs", var region, var account, var name] ? cloud.Find(account)?.In(region).State<SqsState>().Queues.GetValueOrDefault(name) : null;
}
