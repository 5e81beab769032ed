namespace Amazon.IdentityManagement.Model;

public class SSHPublicKeyMetadata
{
    public string UserName { get; set; }
    public string SSHPublicKeyId { get; set; }
    public StatusType Status { get; set; }
    public DateTime? UploadDate { get; set; }
}
