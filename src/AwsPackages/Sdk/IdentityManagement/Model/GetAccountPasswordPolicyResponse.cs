using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

public class GetAccountPasswordPolicyResponse : AmazonWebServiceResponse
{
    public PasswordPolicy PasswordPolicy { get; set; }
}
