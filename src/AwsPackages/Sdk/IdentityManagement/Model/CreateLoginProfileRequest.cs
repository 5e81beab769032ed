namespace Amazon.IdentityManagement.Model;

public class CreateLoginProfileRequest : AmazonIdentityManagementServiceRequest
{
    public string UserName { get; set; }
    public string Password { get; set; }
    public bool? PasswordResetRequired { get; set; }
}
