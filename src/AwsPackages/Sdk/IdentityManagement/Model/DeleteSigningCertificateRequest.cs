namespace Amazon.IdentityManagement.Model;

public class DeleteSigningCertificateRequest : AmazonIdentityManagementServiceRequest
{
    public string UserName { get; set; }
    public string CertificateId { get; set; }
}
