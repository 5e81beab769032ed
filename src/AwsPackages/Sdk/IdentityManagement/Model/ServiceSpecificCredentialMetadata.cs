namespace Amazon.IdentityManagement.Model;

public class ServiceSpecificCredentialMetadata
{
    public string UserName { get; set; }
    public StatusType Status { get; set; }
    public string ServiceUserName { get; set; }
    public string ServiceCredentialAlias { get; set; }
    public DateTime? CreateDate { get; set; }
    public DateTime? ExpirationDate { get; set; }
    public string ServiceSpecificCredentialId { get; set; }
    public string ServiceName { get; set; }
}
