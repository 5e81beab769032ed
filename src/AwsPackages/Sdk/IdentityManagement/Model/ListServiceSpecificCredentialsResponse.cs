using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

public class ListServiceSpecificCredentialsResponse : AmazonWebServiceResponse
{
    public List<ServiceSpecificCredentialMetadata> ServiceSpecificCredentials { get; set; }
    public string Marker { get; set; }
    public bool? IsTruncated { get; set; }
}
