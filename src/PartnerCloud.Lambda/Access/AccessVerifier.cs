using Amazon.IdentityManagement.Model;
using Amazon.Runtime;
using PartnerCloud.Lambda.Accounts;
using PartnerCloud.Lambda.Credentials;
using PartnerCloud.Lambda.Errors;

namespace PartnerCloud.Lambda.Access;

/// <summary>Proves that we can work in an account before anything is promised there.</summary>
/// <param name="accounts">Opens the account.</param>
/// <param name="options">The partition, the region, and whom the role has to trust.</param>
public sealed class AccessVerifier(TargetAccountFactory accounts, PartnerCloudOptions options)
{
    /// <summary>
    /// Assumes the role. Of an account that Organizations made, something is read that takes an administrator: a new account lets in before it lets work. The role of an account that
    /// joined otherwise was made by its customer, and is asked for everything that hardening needs.
    /// </summary>
    /// <param name="placed">The account.</param>
    /// <param name="executionName">Names the session, so that the account's own trail says on whose behalf we came.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="AccountAccessNotReadyException">Not yet. Waiting helps.</exception>
    /// <exception cref="PartnerRoleNotAssumableException">The customer's role does not exist, does not trust us, or is not known everywhere yet.</exception>
    /// <exception cref="PartnerRoleLacksPermissionsException">The customer's role does not let us do what hardening needs.</exception>
    public async Task<VerifiedAccess> VerifyAsync(PlacedAccount placed, string executionName, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(placed);
        using var account = await (placed.IsCreated ? accounts.OpenAsync(placed, executionName, ct: ct) : OpenCustomersAsync(placed, executionName, ct));
        await (placed.IsCreated ? ReadAsync(account, ct) : ProveAsync(account, ct));
        return new(PartnerRole.ArnIn(options.Partition, placed.Id), SignInUrl.Of(options.Partition, placed.Id));
    }

    private async Task<TargetAccount> OpenCustomersAsync(PlacedAccount placed, string executionName, CancellationToken ct)
    {
        try
        {
            return await accounts.OpenAsync(placed, executionName, ct: ct);
        }
        catch (AccountAccessNotReadyException refused) when (refused.InnerException is AmazonServiceException answer && AwsAnswer.IsDenied(answer))
        {
            throw new PartnerRoleNotAssumableException(placed.Id, options.Partition, options.Trusted.PartnerAccountId, answer);
        }
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

    private async Task ProveAsync(TargetAccount account, CancellationToken ct)
    {
        var role = new RolePermissions(account.Iam, PartnerRole.ArnIn(options.Partition, account.AccountId), options.Region);
        var denied = await role.DeniedAsync(ActionList.NeededByHardening(), ct) ?? await TryAsync(account, ct);
        if (denied.Count > 0) throw new PartnerRoleLacksPermissionsException(account.AccountId, MissingWords.Of(denied), MissingWords.Remedy(denied));
    }

    /// <summary>What can be told of a role that may not ask.</summary>
    private static async Task<IReadOnlyList<DeniedAction>> TryAsync(TargetAccount account, CancellationToken ct)
    {
        var denied = new List<DeniedAction> { new("iam:SimulatePrincipalPolicy", DeniedBy.Policies) };
        foreach (var probe in Probe.All)
            if (await probe.IsDeniedAsync(account, ct)) denied.Add(new(probe.Action, DeniedBy.Policies));
        return denied;
    }
}
