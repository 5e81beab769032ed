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

/// <summary>Proves that CTLDeveloperRole gives enough access to an account, before any later step relies on it.</summary>
/// <param name="accounts">Opens the account.</param>
/// <param name="baseline">The exemptions. Loaded only when needed: it takes a quarter of a cold start.</param>
/// <param name="options">The partition, the region, and the account that the role has to trust.</param>
/// <param name="time">The clock that decides whether an exemption has expired.</param>
public sealed class AccessVerifier(TargetAccountFactory accounts, Lazy<BaselineCatalog> baseline, PartnerCloudOptions options, TimeProvider time)
{
    /// <summary>
    /// Assumes the role and checks what it allows.
    /// <para>
    /// Created account: reads something that requires an administrator. Such an account accepts sessions before its services accept calls.
    /// </para>
    /// <para>
    /// Any other account: the customer made the role. It has to allow everything that hardening needs, trust the partner alone,
    /// and depend on nothing that the customer can change later.
    /// </para>
    /// </summary>
    /// <param name="placed">The account.</param>
    /// <param name="executionName">The execution's name. It becomes the session's name, which the account's own trail shows.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <exception cref="AccountAccessNotReadyException">The account does not accept the role yet. Retry later.</exception>
    /// <exception cref="PartnerRoleNotAssumableException">The customer's role does not exist, does not trust the partner, or is too new to be known everywhere.</exception>
    /// <exception cref="PartnerRoleLacksPermissionsException">The customer's role lacks permissions that hardening needs.</exception>
    /// <exception cref="PartnerRoleTrustsOthersException">The customer's role trusts others too, and no exemption allows that.</exception>
    /// <exception cref="PartnerRoleNotAsAgreedException">The customer's role has a boundary, other policies or conditions, and no exemption allows that.</exception>
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
        catch (OnboardingException refused) when (refused is AccountAccessNotReadyException or AccountAccessDeniedException && refused.Origin is AmazonServiceException answer && AwsErrorClassifier.IsDenied(answer))
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
            // a new account has no password policy; only the permission to read it matters
        }
    }

    private async Task ProveAsync(TargetAccount account, CancellationToken ct)
    {
        var role = new RolePermissions(account.Iam, PartnerRole.ArnIn(options.Partition, account.AccountId), options.Region);
        var denied = await role.DeniedAsync(ActionList.NeededByHardening(), ct) ?? await TryAsync(account, ct);
        if (denied.Count > 0) throw new PartnerRoleLacksPermissionsException(account.AccountId, MissingPermissions.Of(denied), MissingPermissions.Remedy(denied));
        await RefuseDeviationsAsync(account, ct);
    }

    /// <summary>Refuses a role that differs from the agreement. IAM may not list a new role yet, although STS has already assumed it.</summary>
    private async Task RefuseDeviationsAsync(TargetAccount account, CancellationToken ct)
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

    /// <summary>Fallback for a role that may not use IAM's policy simulator: one read per service.</summary>
    private static async Task<IReadOnlyList<DeniedAction>> TryAsync(TargetAccount account, CancellationToken ct)
    {
        var denied = new List<DeniedAction> { new("iam:SimulatePrincipalPolicy", DeniedBy.Policies) };
        foreach (var probe in PermissionProbe.All)
            if (await probe.IsDeniedAsync(account, ct)) denied.Add(new(probe.Action, DeniedBy.Policies));
        return denied;
    }
}
