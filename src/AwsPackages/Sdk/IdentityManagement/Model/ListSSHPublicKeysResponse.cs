using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

public class ListSSHPublicKeysResponse : AmazonWebServiceResponse
{
    public List<SSHPublicKeyMetadata> SSHPublicKeys { get; set; }
    public bool? IsTruncated { get; set; }
    public string Marker { get; set; }
}
