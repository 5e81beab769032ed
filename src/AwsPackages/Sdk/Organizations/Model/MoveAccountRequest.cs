namespace Amazon.Organizations.Model;

public class MoveAccountRequest : AmazonOrganizationsRequest
{
    public string AccountId { get; set; }
    public string SourceParentId { get; set; }
    public string DestinationParentId { get; set; }
}
