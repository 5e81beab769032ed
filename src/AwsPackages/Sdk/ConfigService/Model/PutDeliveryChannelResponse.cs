using Amazon.Runtime;

namespace Amazon.ConfigService.Model;

public class PutDeliveryChannelResponse : AmazonWebServiceResponse;
