namespace Amazon.IdentityManagement.Model;

public class SimulatePrincipalPolicyRequest : AmazonIdentityManagementServiceRequest
{
    public string PolicySourceArn { get; set; }
    public List<string> ActionNames { get; set; }
    public List<string> ResourceArns { get; set; }
    public List<ContextEntry> ContextEntries { get; set; }
    public int? MaxItems { get; set; }
    public string Marker { get; set; }
}
