using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.ConfigService.Model;

public class DeliveryChannel
{
    [WireName("name")]
    public string Name { get; set; }

    [WireName("s3BucketName")]
    public string S3BucketName { get; set; }

    [WireName("s3KeyPrefix")]
    public string S3KeyPrefix { get; set; }

    [WireName("s3KmsKeyArn")]
    public string S3KmsKeyArn { get; set; }

    [WireName("snsTopicARN")]
    public string SnsTopicARN { get; set; }

    [WireName("configSnapshotDeliveryProperties")]
    public ConfigSnapshotDeliveryProperties ConfigSnapshotDeliveryProperties { get; set; }
}
