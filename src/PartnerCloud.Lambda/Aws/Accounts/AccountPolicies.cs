using Amazon.IdentityManagement.Model;

namespace PartnerCloud.Lambda.Aws.Accounts;

/// <summary>Looks up the managed policies that an account owns.</summary>
internal static class AccountPolicies
{
    /// <summary>Whether the account owns a policy with this name.</summary>
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
