using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.CloudTrail;

public class AmazonCloudTrailConfig() : ThinClientConfig(CloudTrailModel.Instance);
