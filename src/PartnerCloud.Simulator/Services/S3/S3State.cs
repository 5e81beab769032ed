using PartnerCloud.Simulator.Cloud;

namespace PartnerCloud.Simulator.Services.S3;

/// <summary>All buckets. Their names are unique in the whole cloud.</summary>
internal sealed class S3State : ICloudState<S3State>
{
    public SortedDictionary<string, Bucket> Buckets { get; } = new(StringComparer.Ordinal);

    public IEnumerable<(string Name, object? Value)> Dumped => [("buckets", Buckets)];

    public static S3State Of(SimulatedCloud cloud) => new();
}
