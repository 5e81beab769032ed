using Amazon.Runtime;

namespace Amazon.Organizations.Model;

public class ListParentsResponse : AmazonWebServiceResponse
{
    public List<Parent> Parents { get; set; }
    public string NextToken { get; set; }
}
