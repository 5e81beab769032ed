using Amazon.Runtime;

namespace Amazon.CloudTrail.Model;

public class GetTrailResponse : AmazonWebServiceResponse
{
    public Trail Trail { get; set; }
}
