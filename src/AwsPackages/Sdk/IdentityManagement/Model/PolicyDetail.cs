namespace Amazon.IdentityManagement.Model;

public class PolicyDetail
{
    public string PolicyName { get; set; }
    public string PolicyDocument { get; set; }
}
