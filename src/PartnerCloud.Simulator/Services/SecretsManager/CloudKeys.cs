using PartnerCloud.Simulator.Cloud;

namespace PartnerCloud.Simulator.Services.SecretsManager;

/// <summary>The keys of a cloud.</summary>
internal static class CloudKeys
{
    extension(SimulatedCloud cloud)
    {
        /// <summary>The policies of customer managed keys, by key ARN.</summary>
        internal Dictionary<string, string> KeyPolicies => cloud.Part(_ => new CustomerKeys()).Policies;
    }
}
