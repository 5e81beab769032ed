namespace Amazon.IdentityManagement.Model;

public class ListUserPoliciesRequest : AmazonIdentityManagementServiceRequest
{
    public string UserName { get; set; }
    public string Marker { get; set; }
    public int? MaxItems { get; set; }
}
