namespace Amazon.IdentityManagement.Model;

public class DeactivateMFADeviceRequest : AmazonIdentityManagementServiceRequest
{
    public string UserName { get; set; }
    public string SerialNumber { get; set; }
}
