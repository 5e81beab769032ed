namespace Amazon.IdentityManagement.Model;

public class GetGroupRequest : AmazonIdentityManagementServiceRequest
{
    public string GroupName { get; set; }
    public string Marker { get; set; }
    public int? MaxItems { get; set; }
}
