using Amazon.IdentityManagement.Model;
using PartnerCloud.Lambda.Access;

namespace PartnerCloud.Lambda.Baseline.Controls.Iam;

/// <summary>
/// CTLDeveloperRole, the partner's own way in, is looked at and never changed: whoever breaks it locks the partner out. Whoever else gets into it stands above every guard-rail, so that its
/// trust is read in every run. Organizations makes it in created accounts, where it trusts the partner's account, too.
/// </summary>
/// <param name="options">The account that it may trust.</param>
[Promise("CTLDeveloperRole, the partner's way in, trusts the partner's account and nobody else, and has all rights: anything else is reported. Nothing is written.", Exempt = "A role that somebody else may enter, too, by an accepted change request. Without one a migration ends before anything is changed.")]
public sealed class DeveloperRole(PartnerCloudOptions options) : IControlOfResources
{
    internal const string ControlName = "Iam.DeveloperRole";

    private static readonly string[] Administrators = [PartnerRole.PolicyName, "AdministratorAccess"];

    /// <inheritdoc/>
    public bool Has(string resource) => resource == PartnerRole.Name;

    /// <inheritdoc/>
    public async Task<ControlResult> EnsureAsync(TargetAccount account, IReadOnlySet<string> exempt, CancellationToken ct) =>
        exempt.Contains(PartnerRole.Name) ? ControlResult.InPlace : ControlResult.Found([.. FindingsOf((await account.Identities.ReadAsync(ct)).Role(PartnerRole.Name), account)]);

    /// <summary>Organizations gives the role AdministratorAccess in accounts that it creates; customers give it CTLDeveloperPolicy in theirs.</summary>
    private IEnumerable<string> FindingsOf(RoleDetail? role, TargetAccount account)
    {
        var arn = PartnerRole.ArnIn(account.Partition, account.AccountId);
        if (role is null)
        {
            yield return $"role {PartnerRole.Name} is not there";
            yield break;
        }
        if (role.Arn != arn) yield return $"role {PartnerRole.Name} is {role.Arn}, which the partner cannot enter: it has to be {arn}";
        if (!(role.AttachedManagedPolicies ?? []).Exists(policy => Administrators.Contains(policy.PolicyName))) yield return $"role {PartnerRole.Name} has neither {string.Join(" nor ", Administrators)} attached";
        var others = TrustPolicy.OthersIn(role.AssumeRolePolicyDocument, account.Partition, options.Trusted.PartnerAccountId);
        if (others.Count > 0)
            yield return $"role {PartnerRole.Name} does not trust the partner alone, but also: {NameList.Of(others)}. Whoever gets into it stands above every guard-rail: have its trust policy set to exactly "
                + $"{TrustPolicy.Trusting(account.Partition, options.Trusted.PartnerAccountId)} and its active sessions revoked";
    }
}
