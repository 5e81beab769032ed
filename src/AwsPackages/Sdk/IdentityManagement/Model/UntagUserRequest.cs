namespace Amazon.IdentityManagement.Model;

public class UntagUserRequest : AmazonIdentityManagementServiceRequest
{
    public List<string> TagKeys { get; set; }
    public string UserName { get; set; }
}
