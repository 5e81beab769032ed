namespace Amazon.IdentityManagement.Model;

public class UpdateAccountPasswordPolicyRequest : AmazonIdentityManagementServiceRequest
{
    public int? MinimumPasswordLength { get; set; }
    public bool? RequireSymbols { get; set; }
    public bool? RequireNumbers { get; set; }
    public bool? RequireUppercaseCharacters { get; set; }
    public bool? RequireLowercaseCharacters { get; set; }
    public bool? AllowUsersToChangePassword { get; set; }
    public int? MaxPasswordAge { get; set; }
    public int? PasswordReusePrevention { get; set; }
    public bool? HardExpiry { get; set; }
}
