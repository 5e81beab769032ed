namespace Amazon.Organizations.Model;

public class ListTagsForResourceRequest : AmazonOrganizationsRequest
{
    public string ResourceId { get; set; }
    public string NextToken { get; set; }
}
