using Amazon.Runtime;

namespace Amazon.ConfigService.Model;

public class ListTagsForResourceResponse : AmazonWebServiceResponse
{
    public List<Tag> Tags { get; set; }
    public string NextToken { get; set; }
}
