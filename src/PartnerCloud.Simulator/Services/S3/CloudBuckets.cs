using PartnerCloud.Simulator.Cloud;

namespace PartnerCloud.Simulator.Services.S3;

/// <summary>The buckets of a cloud.</summary>
internal static class CloudBuckets
{
    extension(SimulatedCloud cloud)
    {
        /// <summary>All buckets by name.</summary>
        internal SortedDictionary<string, Bucket> Buckets => cloud.State<S3State>().Buckets;
    }
}
