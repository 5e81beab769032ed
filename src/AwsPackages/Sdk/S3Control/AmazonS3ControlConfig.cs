using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.S3Control;

public class AmazonS3ControlConfig() : ThinClientConfig(S3ControlModel.Instance);
