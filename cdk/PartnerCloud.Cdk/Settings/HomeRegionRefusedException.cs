namespace PartnerCloud.Cdk.Settings;

/// <summary>New accounts do not have the region of the deployment.</summary>
/// <param name="region">The region.</param>
public sealed class HomeRegionRefusedException(string region)
    : DeploymentException($"The region {region} is disabled in new accounts, so they could never be hardened. Deploy into a region that every account has, for example with AWS_REGION=us-east-1: {string.Join(", ", HomeRegion.InEveryAccount)}.");
