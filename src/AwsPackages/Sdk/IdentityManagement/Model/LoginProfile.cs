namespace Amazon.IdentityManagement.Model;

public class LoginProfile
{
    public string UserName { get; set; }
    public DateTime? CreateDate { get; set; }
    public bool? PasswordResetRequired { get; set; }
}
