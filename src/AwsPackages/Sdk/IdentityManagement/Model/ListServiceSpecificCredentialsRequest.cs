namespace Amazon.IdentityManagement.Model;

public class ListServiceSpecificCredentialsRequest : AmazonIdentityManagementServiceRequest
{
    public string UserName { get; set; }
    public string ServiceName { get; set; }
    public bool? AllUsers { get; set; }
    public string Marker { get; set; }
    public int? MaxItems { get; set; }
}
