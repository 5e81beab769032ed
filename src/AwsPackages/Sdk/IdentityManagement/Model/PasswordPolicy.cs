namespace Amazon.IdentityManagement.Model;

public class PasswordPolicy
{
    public int? MinimumPasswordLength { get; set; }
    public bool? RequireSymbols { get; set; }
    public bool? RequireNumbers { get; set; }
    public bool? RequireUppercaseCharacters { get; set; }
    public bool? RequireLowercaseCharacters { get; set; }
    public bool? AllowUsersToChangePassword { get; set; }
    public bool? ExpirePasswords { get; set; }
    public int? MaxPasswordAge { get; set; }
    public int? PasswordReusePrevention { get; set; }
    public bool? HardExpiry { get; set; }
}
