namespace Amazon.IdentityManagement.Model;

public class GetAccountAuthorizationDetailsRequest : AmazonIdentityManagementServiceRequest
{
    public List<string> Filter { get; set; }
    public int? MaxItems { get; set; }
    public string Marker { get; set; }
}
