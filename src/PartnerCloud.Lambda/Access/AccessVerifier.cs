using Amazon.IdentityManagement.Model;
using PartnerCloud.Lambda.Credentials;

namespace PartnerCloud.Lambda.Access;

/// <summary>Proves that we can work in an account before anything is promised there.</summary>
/// <param name="accounts">Opens the account.</param>
/// <param name="options">The partition of the role's ARN.</param>
public sealed class AccessVerifier(TargetAccountFactory accounts, PartnerCloudOptions options)
{
    /// <summary>Assumes the role and reads something that takes an administrator: a new account lets in before it lets work.</summary>
    /// <exception cref="Errors.AccountAccessNotReadyException">Not yet. Waiting helps.</exception>
    public async Task<VerifiedAccess> VerifyAsync(string accountId, string executionName, CancellationToken ct = default)
    {
        using var account = await accounts.OpenAsync(accountId, executionName, ct);
        await ReadAsync(account, ct);
        return new(PartnerRole.ArnIn(options.Partition, accountId), SignInUrl.Of(options.Partition, accountId));
    }

    private static async Task ReadAsync(TargetAccount account, CancellationToken ct)
    {
        try
        {
            await account.Iam.GetAccountPasswordPolicyAsync(new GetAccountPasswordPolicyRequest(), ct);
        }
        catch (NoSuchEntityException)
        {
            // a new account has no password policy: that this could be read is what counts
        }
    }
}
