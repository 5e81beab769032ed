namespace PartnerCloud.Cdk.Functions;

/// <summary>AWS's own packages could not be restored. The person who deploys chooses another source, or the subsets of this repository.</summary>
/// <param name="reason">What is missing or went wrong.</param>
public sealed class OfficialPackagesMissingException(string reason)
    : DeploymentException($"AWS's own packages could not be restored ({reason}): use a source that has them, or deploy with the subsets in this repository, with -c awsPackages={FunctionPackage.Bundled}.");
