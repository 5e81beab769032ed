namespace Amazon.Organizations.Model;

public class DescribeHandshakeRequest : AmazonOrganizationsRequest
{
    public string HandshakeId { get; set; }
}
