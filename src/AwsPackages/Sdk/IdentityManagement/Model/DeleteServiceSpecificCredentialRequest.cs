namespace Amazon.IdentityManagement.Model;

public class DeleteServiceSpecificCredentialRequest : AmazonIdentityManagementServiceRequest
{
    public string UserName { get; set; }
    public string ServiceSpecificCredentialId { get; set; }
}
