using Amazon.Runtime;

namespace Amazon.ConfigService.Model;

public class TagResourceResponse : AmazonWebServiceResponse;
