namespace Amazon.IdentityManagement.Model;

public class ListPolicyVersionsRequest : AmazonIdentityManagementServiceRequest
{
    public string PolicyArn { get; set; }
    public string Marker { get; set; }
    public int? MaxItems { get; set; }
}
