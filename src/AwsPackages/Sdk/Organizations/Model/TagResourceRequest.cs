namespace Amazon.Organizations.Model;

public class TagResourceRequest : AmazonOrganizationsRequest
{
    public string ResourceId { get; set; }
    public List<Tag> Tags { get; set; }
}
