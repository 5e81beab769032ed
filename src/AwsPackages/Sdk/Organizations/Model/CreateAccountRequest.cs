namespace Amazon.Organizations.Model;

public class CreateAccountRequest : AmazonOrganizationsRequest
{
    public string Email { get; set; }
    public string AccountName { get; set; }
    public string RoleName { get; set; }
    public IAMUserAccessToBilling IamUserAccessToBilling { get; set; }
    public List<Tag> Tags { get; set; }
}
