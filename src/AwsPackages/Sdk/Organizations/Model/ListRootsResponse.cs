using Amazon.Runtime;

namespace Amazon.Organizations.Model;

public class ListRootsResponse : AmazonWebServiceResponse
{
    public List<Root> Roots { get; set; }
    public string NextToken { get; set; }
}
