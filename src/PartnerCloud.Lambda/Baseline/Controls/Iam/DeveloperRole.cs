using Amazon.IdentityManagement.Model;
using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Aws.Policies;
using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Configuration;

namespace PartnerCloud.Lambda.Baseline.Controls.Iam;

/// <summary>
/// CTLDeveloperRole, through which the partner enters the account. Every run checks its trust, permissions and boundary. Hardening never changes them, because a
/// mistake would lock the partner out. Anybody else in this role is above all guard-rails. This includes sessions from before its trust was corrected. So the first
/// hardening of a migrated account adds a denial of sessions that are older than its own, and nothing else is ever written here. Later sessions lose nothing. In a
/// created account this is not needed: Organizations creates the role there, and only the partner could ever enter it.
/// </summary>
/// <param name="options">The options with the account that the role may trust.</param>
[ControlDescription("CTLDeveloperRole, through which the partner enters the account, trusts only the partner's account. It has all permissions, and nothing takes them away or could do so later. Any deviation is reported. Its permissions and its trust are never changed. In a migrated account the first hardening revokes the role's older sessions.", Exempt = "A role that others may enter too, or that differs from what was agreed, by an accepted change request. Without such a request, a migration ends before anything is changed. Sessions of an exempt role are not revoked.")]
public sealed class DeveloperRole(PartnerCloudOptions options) : IControlOfResources
{
    internal const string ControlName = "Iam.DeveloperRole";

    /// <inheritdoc/>
    public bool Has(string resource) => resource == PartnerRole.Name;

    /// <inheritdoc/>
    public async Task<ControlResult> EnsureAsync(TargetAccount account, IReadOnlySet<string> exempt, CancellationToken ct)
    {
        if (exempt.Contains(PartnerRole.Name)) return ControlResult.InPlace;
        var identities = await account.Identities.ReadAsync(ct);
        var role = identities.Role(PartnerRole.Name);
        string[] changes = [.. await RevokeAsync(role, account, ct)];
        return new(changes, [.. FindingsOf(role, PartnerRoleShape.TextOf(identities.Policy(PartnerRole.PolicyName)), account)]);
    }

    /// <summary>
    /// Revokes sessions older than the one that writes the denial; that session keeps working. Our own older sessions are denied too, and the workflow retries them.
    /// A denial that hardening did not write is overwritten, because its date may be too early.
    /// </summary>
    private static async Task<IEnumerable<string>> RevokeAsync(RoleDetail? role, TargetAccount account, CancellationToken ct)
    {
        if (account.IsCreated || role?.RoleName != PartnerRole.Name || RevokedSessions.OursIn(role, account.OpenedAt) is not null) return [];
        await account.Iam.PutRolePolicyAsync(new PutRolePolicyRequest { RoleName = PartnerRole.Name, PolicyName = RevokedSessions.PolicyName, PolicyDocument = RevokedSessions.Before(account.OpenedAt) }, ct);
        return [$"role {PartnerRole.Name}: sessions older than this run revoked"];
    }

    /// <summary>In accounts that Organizations creates, the role has AdministratorAccess. In their own accounts, customers give it CTLDeveloperPolicy.</summary>
    private IEnumerable<string> FindingsOf(RoleDetail? role, string? policy, TargetAccount account)
    {
        var arn = PartnerRole.ArnIn(account.Partition, account.AccountId);
        if (role is null)
        {
            yield return $"role {PartnerRole.Name} is missing";
            yield break;
        }
        if (role.Arn != arn) yield return $"role {PartnerRole.Name} is {role.Arn}, which the partner cannot enter. Its ARN must be {arn}";
        var partner = options.Trusted.PartnerAccountId;
        foreach (var deviation in new PartnerRoleShape(role, policy).Deviations(account.Partition, account.AccountId, partner, account.OpenedAt))
            yield return $"role {PartnerRole.Name} is not as agreed: {deviation}. Anybody who can change that can lock the partner out";
        var others = TrustPolicy.OthersIn(role.AssumeRolePolicyDocument, account.Partition, partner);
        if (others.Count > 0)
            yield return $"role {PartnerRole.Name} does not trust the partner alone, but also: {NameList.Of(others)}. Anybody in this role is above all guard-rails. Have its trust policy set to exactly "
                + $"{TrustPolicy.Trusting(account.Partition, partner)} and its active sessions revoked";
    }
}
