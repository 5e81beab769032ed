namespace Amazon.ConfigService.Model;

public class PutDeliveryChannelRequest : AmazonConfigServiceRequest
{
    public DeliveryChannel DeliveryChannel { get; set; }
}
