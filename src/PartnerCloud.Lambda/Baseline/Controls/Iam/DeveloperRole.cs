using Amazon.IdentityManagement.Model;
using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Aws.Policies;
using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Configuration;
using PartnerCloud.Lambda.Contract.Baseline;
using PartnerCloud.Lambda.Contract.Errors;

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
        var log = new ControlLog();
        var identities = await account.Identities.ReadAsync(ct);
        var role = identities.Role(PartnerRole.Name);
        log.Changes.AddRange(await RevokeAsync(role, account, ct));
        string[] reasons = [.. ReasonsOf(role, PartnerRoleShape.TextOf(identities.Policy(PartnerRole.PolicyName)), account)];
        log.CheckIs($"role {PartnerRole.Name}", reasons.Length == 0, role is null ? ControlLog.None : "differs");
        foreach (var reason in reasons) log.Found(FindingSeverity.High, reason, account.IsCreated ? WhoActs.Operator : WhoActs.Customer, RemedyOf(account));
        CheckOthers(role, account, log);
        return log;
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
    private IEnumerable<string> ReasonsOf(RoleDetail? role, string? policy, TargetAccount account)
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
    }

    private static string RemedyOf(TargetAccount account) => account.IsCreated
        ? "Find out who changed it, and correct it."
        : "Correct the role as agreed, then harden the account again.";

    private void CheckOthers(RoleDetail? role, TargetAccount account, ControlLog log)
    {
        if (role is null) return;
        var partner = options.Trusted.PartnerAccountId;
        var others = TrustPolicy.OthersIn(role.AssumeRolePolicyDocument, account.Partition, partner);
        if (log.Check($"role {PartnerRole.Name}: others whom it trusts", 0, others.Count)) return;
        log.Found(FindingSeverity.High, $"role {PartnerRole.Name} does not trust the partner alone, but also: {NameList.Of(others)}. Anybody in this role is above all guard-rails", account.IsCreated ? WhoActs.Operator : WhoActs.Customer,
            $"Have its trust policy set to exactly {TrustPolicy.Trusting(account.Partition, partner)} and its active sessions revoked.");
    }
}
