namespace Amazon.IdentityManagement.Model;

public class GetLoginProfileRequest : AmazonIdentityManagementServiceRequest
{
    public string UserName { get; set; }
}
