using Amazon.IdentityManagement.Model;
using Amazon.Runtime;
using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Aws.Errors;
using PartnerCloud.Lambda.Aws.Permissions;
using PartnerCloud.Lambda.Aws.Policies;
using PartnerCloud.Lambda.Baseline;
using PartnerCloud.Lambda.Baseline.Controls.Iam;
using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Configuration;
using PartnerCloud.Lambda.Contract.Accounts;
using PartnerCloud.Lambda.Contract.Errors;

namespace PartnerCloud.Lambda.Access;

/// <summary>Proves that we can work in an account before anything is promised there.</summary>
/// <param name="accounts">Opens the account.</param>
/// <param name="baseline">The exemptions. It is read where one is needed only: it takes a quarter of a start.</param>
/// <param name="options">The partition, the region, and whom the role has to trust.</param>
/// <param name="time">Whether an exemption still holds.</param>
public sealed class AccessVerifier(TargetAccountFactory accounts, Lazy<BaselineCatalog> baseline, PartnerCloudOptions options, TimeProvider time)
{
    /// <summary>
    /// Assumes the role. Of an account that Organizations made, something is read that takes an administrator: a new account lets in before it lets work. The role of an account that
    /// joined otherwise was made by its customer: it is asked for everything that hardening needs, has to trust the partner alone, and may hang on nothing that its customer can change later.
    /// </summary>
    /// <param name="placed">The account.</param>
    /// <param name="executionName">Names the session, so that the account's own trail says on whose behalf we came.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="AccountAccessNotReadyException">Not yet. Waiting helps.</exception>
    /// <exception cref="PartnerRoleNotAssumableException">The customer's role does not exist, does not trust us, or is not known everywhere yet.</exception>
    /// <exception cref="PartnerRoleLacksPermissionsException">The customer's role does not let us do what hardening needs.</exception>
    /// <exception cref="PartnerRoleTrustsOthersException">The customer's role lets in somebody else, too, and no exemption says that it may.</exception>
    /// <exception cref="PartnerRoleNotAsAgreedException">The customer's role has a boundary, policies or conditions besides, and no exemption says that it may.</exception>
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
        catch (AccountAccessNotReadyException refused) when (refused.InnerException is AmazonServiceException answer && AwsErrorClassifier.IsDenied(answer))
        {
            throw NotAssumable(placed.Id, answer);
        }
    }

    private PartnerRoleNotAssumableException NotAssumable(string accountId, AmazonServiceException? answer) => new(accountId, options.Partition, options.Trusted.PartnerAccountId, answer);

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
        if (denied.Count > 0) throw new PartnerRoleLacksPermissionsException(account.AccountId, MissingPermissions.Of(denied), MissingPermissions.Remedy(denied));
        await RefuseOtherwiseAsync(account, ct);
    }

    /// <summary>A role that was made a moment ago may have let us in and still not be known to those who are asked about it.</summary>
    private async Task RefuseOtherwiseAsync(TargetAccount account, CancellationToken ct)
    {
        var (partition, partner) = (options.Partition, options.Trusted.PartnerAccountId);
        var shape = await PartnerRoleShape.ReadAsync(account.Iam, ct) ?? throw NotAssumable(account.AccountId, null);
        var others = TrustPolicy.OthersIn(shape.Trust, partition, partner);
        string[] deviations = [.. shape.Deviations(partition, account.AccountId, partner, account.OpenedAt)];
        if (others.Count + deviations.Length == 0 || IsExempt(account.AccountId)) return;
        var trust = TrustPolicy.Trusting(partition, partner);
        throw others.Count > 0
            ? new PartnerRoleTrustsOthersException(account.AccountId, NameList.Of(others), trust)
            : new PartnerRoleNotAsAgreedException(account.AccountId, NameList.Of(deviations), partition, trust);
    }

    private bool IsExempt(string accountId) =>
        baseline.Value.ExemptionsOf(DeveloperRole.ControlName, accountId, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)).Count > 0;

    /// <summary>What can be told of a role that may not ask.</summary>
    private static async Task<IReadOnlyList<DeniedAction>> TryAsync(TargetAccount account, CancellationToken ct)
    {
        var denied = new List<DeniedAction> { new("iam:SimulatePrincipalPolicy", DeniedBy.Policies) };
        foreach (var probe in PermissionProbe.All)
            if (await probe.IsDeniedAsync(account, ct)) denied.Add(new(probe.Action, DeniedBy.Policies));
        return denied;
    }
}
