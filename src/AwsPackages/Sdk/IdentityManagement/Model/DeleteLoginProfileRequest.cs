namespace Amazon.IdentityManagement.Model;

public class DeleteLoginProfileRequest : AmazonIdentityManagementServiceRequest
{
    public string UserName { get; set; }
}
