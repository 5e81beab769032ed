using Amazon.Runtime;

namespace Amazon.ConfigService.Model;

public class DescribeDeliveryChannelsResponse : AmazonWebServiceResponse
{
    public List<DeliveryChannel> DeliveryChannels { get; set; }
}
