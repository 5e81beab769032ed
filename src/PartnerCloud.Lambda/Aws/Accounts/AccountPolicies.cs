using Amazon.IdentityManagement.Model;

namespace PartnerCloud.Lambda.Aws.Accounts;

/// <summary>The managed policies of the account itself.</summary>
internal static class AccountPolicies
{
    /// <summary>Whether the account has a policy of this name.</summary>
    public static async Task<bool> ExistAsync(TargetAccount account, string policy, CancellationToken ct)
    {
        try
        {
            await account.Iam.GetPolicyAsync(new GetPolicyRequest { PolicyArn = AccountArns.PolicyArnOf(account, policy) }, ct);
            return true;
        }
        catch (NoSuchEntityException)
        {
            return false;
        }
    }
}
