namespace Amazon.IdentityManagement.Model;

public class DeleteSSHPublicKeyRequest : AmazonIdentityManagementServiceRequest
{
    public string UserName { get; set; }
    public string SSHPublicKeyId { get; set; }
}
