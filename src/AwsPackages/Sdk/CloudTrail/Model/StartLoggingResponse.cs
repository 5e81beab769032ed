using Amazon.Runtime;

namespace Amazon.CloudTrail.Model;

public class StartLoggingResponse : AmazonWebServiceResponse;
