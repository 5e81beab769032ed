using Amazon.Runtime;

namespace Amazon.Organizations.Model;

public class TagResourceResponse : AmazonWebServiceResponse;
