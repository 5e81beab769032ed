using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.ConfigService.Model;

public class ConfigSnapshotDeliveryProperties
{
    [WireName("deliveryFrequency")]
    public MaximumExecutionFrequency DeliveryFrequency { get; set; }
}
