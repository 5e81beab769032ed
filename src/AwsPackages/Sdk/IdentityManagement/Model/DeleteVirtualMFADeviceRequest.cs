namespace Amazon.IdentityManagement.Model;

public class DeleteVirtualMFADeviceRequest : AmazonIdentityManagementServiceRequest
{
    public string SerialNumber { get; set; }
}
