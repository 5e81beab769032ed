namespace Amazon.Organizations.Model;

public class DescribeAccountRequest : AmazonOrganizationsRequest
{
    public string AccountId { get; set; }
}
