namespace Amazon.ConfigService.Model;

public class DescribeDeliveryChannelsRequest : AmazonConfigServiceRequest
{
    public List<string> DeliveryChannelNames { get; set; }
}
