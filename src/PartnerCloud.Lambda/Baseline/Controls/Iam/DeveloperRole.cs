using Amazon.IdentityManagement.Model;
using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Aws.Policies;
using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Configuration;

namespace PartnerCloud.Lambda.Baseline.Controls.Iam;

/// <summary>
/// CTLDeveloperRole, the partner's own way in: its trust, its rights and its boundary are looked at in every run and never changed, because whoever breaks them locks the partner out. Whoever else gets
/// into it stands above every guard-rail, and so does whoever was in it before its trust was put right. So the first hardening of a migrated account writes the one thing that
/// hardening ever writes here: the denial of sessions that are older than its own. It takes nothing from anybody who comes in later, us included. Created accounts do without: Organizations makes the role
/// there, and nobody but the partner ever could come in.
/// </summary>
/// <param name="options">The account that it may trust.</param>
[ControlDescription("CTLDeveloperRole, the partner's way in, trusts the partner's account and nobody else, and has all rights, with nothing that takes them away or could later: anything else is reported. Its rights and its trust are never changed. In a migrated account the first hardening revokes the sessions that were opened in it before.", Exempt = "A role that somebody else may enter, too, or that is otherwise than agreed, by an accepted change request. Without one a migration ends before anything is changed. Sessions are not revoked.")]
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
    /// The cut is the opening of the session that writes it: that session goes on. One of ours that was opened earlier is denied, and tried again by the workflow. A denial that is not ours
    /// is overwritten: it may be from long before whoever is in the role came in.
    /// </summary>
    private static async Task<IEnumerable<string>> RevokeAsync(RoleDetail? role, TargetAccount account, CancellationToken ct)
    {
        if (account.IsCreated || role?.RoleName != PartnerRole.Name || RevokedSessions.OursIn(role, account.OpenedAt) is not null) return [];
        await account.Iam.PutRolePolicyAsync(new PutRolePolicyRequest { RoleName = PartnerRole.Name, PolicyName = RevokedSessions.PolicyName, PolicyDocument = RevokedSessions.Before(account.OpenedAt) }, ct);
        return [$"role {PartnerRole.Name}: sessions from before this run revoked"];
    }

    /// <summary>Organizations gives the role AdministratorAccess in accounts that it creates; customers give it CTLDeveloperPolicy in theirs.</summary>
    private IEnumerable<string> FindingsOf(RoleDetail? role, string? policy, TargetAccount account)
    {
        var arn = PartnerRole.ArnIn(account.Partition, account.AccountId);
        if (role is null)
        {
            yield return $"role {PartnerRole.Name} is not there";
            yield break;
        }
        if (role.Arn != arn) yield return $"role {PartnerRole.Name} is {role.Arn}, which the partner cannot enter: it has to be {arn}";
        var partner = options.Trusted.PartnerAccountId;
        foreach (var deviation in new PartnerRoleShape(role, policy).Deviations(account.Partition, account.AccountId, partner, account.OpenedAt))
            yield return $"role {PartnerRole.Name} is not as agreed: {deviation}. Whoever can change that can lock the partner out";
        var others = TrustPolicy.OthersIn(role.AssumeRolePolicyDocument, account.Partition, partner);
        if (others.Count > 0)
            yield return $"role {PartnerRole.Name} does not trust the partner alone, but also: {NameList.Of(others)}. Whoever gets into it stands above every guard-rail: have its trust policy set to exactly "
                + $"{TrustPolicy.Trusting(account.Partition, partner)} and its active sessions revoked";
    }
}
