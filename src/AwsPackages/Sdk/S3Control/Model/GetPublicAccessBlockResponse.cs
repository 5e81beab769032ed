using Amazon.Runtime;

namespace Amazon.S3Control.Model;

public class GetPublicAccessBlockResponse : AmazonWebServiceResponse
{
    public PublicAccessBlockConfiguration PublicAccessBlockConfiguration { get; set; }
}
