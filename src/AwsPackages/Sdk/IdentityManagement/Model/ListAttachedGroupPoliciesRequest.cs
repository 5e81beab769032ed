namespace Amazon.IdentityManagement.Model;

public class ListAttachedGroupPoliciesRequest : AmazonIdentityManagementServiceRequest
{
    public string GroupName { get; set; }
    public string PathPrefix { get; set; }
    public string Marker { get; set; }
    public int? MaxItems { get; set; }
}
