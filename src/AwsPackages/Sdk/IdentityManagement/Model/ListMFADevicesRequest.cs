namespace Amazon.IdentityManagement.Model;

public class ListMFADevicesRequest : AmazonIdentityManagementServiceRequest
{
    public string UserName { get; set; }
    public string Marker { get; set; }
    public int? MaxItems { get; set; }
}
