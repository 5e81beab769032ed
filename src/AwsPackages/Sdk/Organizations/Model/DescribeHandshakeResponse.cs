using Amazon.Runtime;

namespace Amazon.Organizations.Model;

public class DescribeHandshakeResponse : AmazonWebServiceResponse
{
    public Handshake Handshake { get; set; }
}
