namespace Amazon.Organizations.Model;

public class DescribeCreateAccountStatusRequest : AmazonOrganizationsRequest
{
    public string CreateAccountRequestId { get; set; }
}
