namespace Amazon.IdentityManagement.Model;

public class ListAttachedUserPoliciesRequest : AmazonIdentityManagementServiceRequest
{
    public string UserName { get; set; }
    public string PathPrefix { get; set; }
    public string Marker { get; set; }
    public int? MaxItems { get; set; }
}
