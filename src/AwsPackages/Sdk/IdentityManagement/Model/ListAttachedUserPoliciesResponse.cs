using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

public class ListAttachedUserPoliciesResponse : AmazonWebServiceResponse
{
    public List<AttachedPolicyType> AttachedPolicies { get; set; }
    public bool? IsTruncated { get; set; }
    public string Marker { get; set; }
}
