using Amazon.Runtime;

namespace Amazon.Organizations.Model;

public class ListTagsForResourceResponse : AmazonWebServiceResponse
{
    public List<Tag> Tags { get; set; }
    public string NextToken { get; set; }
}
