using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

public class ListSigningCertificatesResponse : AmazonWebServiceResponse
{
    public List<SigningCertificate> Certificates { get; set; }
    public bool? IsTruncated { get; set; }
    public string Marker { get; set; }
}
