using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.EC2;

public class AmazonEC2Config() : ThinClientConfig(EC2Model.Instance);
