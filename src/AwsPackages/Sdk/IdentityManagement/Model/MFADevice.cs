namespace Amazon.IdentityManagement.Model;

public class MFADevice
{
    public string UserName { get; set; }
    public string SerialNumber { get; set; }
    public DateTime? EnableDate { get; set; }
}
