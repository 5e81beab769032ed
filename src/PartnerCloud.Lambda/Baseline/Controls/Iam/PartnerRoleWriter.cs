using Amazon.IdentityManagement.Model;
using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Aws.Identities;
using PartnerCloud.Lambda.Aws.Policies;
using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Configuration;
using PartnerCloud.Lambda.Contract.Errors;

namespace PartnerCloud.Lambda.Baseline.Controls.Iam;

/// <summary>
/// Creates or corrects a role so that it matches its entry. The order matters. First it removes the inline policies of others, then it revokes older sessions, and
/// then it corrects the trust. Last it detaches policies that do not belong to the role, and attaches those that it lacks. By then nobody else can use the role,
/// and there is room for its policies.
/// </summary>
/// <param name="account">The account.</param>
/// <param name="entry">The entry of the role in roles.json.</param>
/// <param name="trusted">The accounts that roles may trust.</param>
/// <param name="changes">Collects the changes, in words.</param>
internal sealed class PartnerRoleWriter(TargetAccount account, PartnerRoleEntry entry, TrustedAccounts trusted, List<string> changes)
{
    private readonly string[] policies =
    [
        .. entry.Policies.Select(policy => AccountArns.PolicyArnOf(account, policy)),
        .. entry.AwsPolicies.Select(policy => AccountArns.AwsPolicyArnOf(account, policy)),
    ];

    private readonly string trust = PolicyDocument.Read($"Trusts/{entry.TrustedBy}.json",
        ("Partition", account.Partition), ("PartnerAccountId", trusted.PartnerAccountId), ("CamAccountId", trusted.CamAccountId), ("CamExternalId", trusted.CamExternalId));

    public async Task EnsureAsync(AccountIdentities identities, CancellationToken ct)
    {
        if (identities.Role(entry.Name) is { } present) await CorrectAsync(present, identities, ct);
        else await CreateAsync(ct);
    }

    private async Task CreateAsync(CancellationToken ct)
    {
        try
        {
            await account.Iam.CreateRoleAsync(new CreateRoleRequest
            {
                RoleName = entry.Name,
                AssumeRolePolicyDocument = trust,
                Description = entry.Description,
                MaxSessionDuration = entry.SessionSeconds,
            }, ct);
            changes.Add($"role {entry.Name} created");
        }
        catch (EntityAlreadyExistsException)
        {
            // the answer to an earlier try was lost, or another execution was faster
        }
        await AttachAsync(policies, ct);
    }

    private async Task CorrectAsync(RoleDetail present, AccountIdentities identities, CancellationToken ct)
    {
        if (present.Arn != AccountArns.RoleArnOf(account, entry.Name)) throw new PartnerNameTakenException(entry.Name, present.Arn);
        var attached = (present.AttachedManagedPolicies ?? []).ConvertAll(policy => policy.PolicyArn);
        foreach (var inline in (present.RolePolicyList ?? []).Where(inline => RevokedSessions.MomentOf(inline, Cutoff) is null)) await DeleteInlineAsync(inline.PolicyName, ct);
        await EnsureTrustAsync(present, PredatesHardening(present, identities), ct);
        await EnsureDescriptionAsync(identities.Listed(entry.Name), ct);
        await EnsureNoBoundaryAsync(present, ct);
        foreach (var arn in attached.Except(policies)) await DetachAsync(arn, ct);
        await AttachAsync(policies.Except(attached), ct);
    }

    private DateTimeOffset Cutoff => RevokedSessions.CutoffOf(account.OpenedAt);

    /// <summary>
    /// Revokes older sessions before it corrects the trust. A run that ends in between leaves the trust as it was, so the next run starts over. IAM returns documents
    /// URL-encoded.
    /// </summary>
    private async Task EnsureTrustAsync(RoleDetail present, bool predatesHardening, CancellationToken ct)
    {
        var trusts = PolicyJson.Same(Uri.UnescapeDataString(present.AssumeRolePolicyDocument ?? ""), trust);
        if (trusts && !predatesHardening) return;
        await account.Iam.PutRolePolicyAsync(new PutRolePolicyRequest { RoleName = entry.Name, PolicyName = RevokedSessions.PolicyName, PolicyDocument = RevokedSessions.Before(Cutoff) }, ct);
        if (!trusts) await account.Iam.UpdateAssumeRolePolicyAsync(new UpdateAssumeRolePolicyRequest { RoleName = entry.Name, PolicyDocument = trust }, ct);
        changes.Add(trusts ? $"role {entry.Name}: existed before hardening, older sessions revoked" : $"role {entry.Name}: trust set back to {entry.TrustedBy}, older sessions revoked");
    }

    /// <summary>
    /// Whether a migrated account had the role before its first hardening. Then nobody knows whom the role let in until it got its present trust. The first
    /// hardening records its start in CTLDeveloperRole. Without such a record, this is the first hardening.
    /// </summary>
    private bool PredatesHardening(RoleDetail present, AccountIdentities identities)
    {
        if (account.IsCreated) return false;
        if (RevokedSessions.OursIn(identities.Role(PartnerRole.Name), account.OpenedAt) is not { } began) return RevokedSessions.OursIn(present, Cutoff) is null;
        return !(present.CreateDate?.ToUniversalTime() >= began.UtcDateTime) && !(present.RolePolicyList ?? []).Exists(inline => RevokedSessions.MomentOf(inline, Cutoff) >= began);
    }

    /// <summary>A role that was created between the two reads is not listed. The next run checks it.</summary>
    private async Task EnsureDescriptionAsync(Role? listed, CancellationToken ct)
    {
        if (listed is null || (listed.Description == entry.Description && listed.MaxSessionDuration == entry.SessionSeconds)) return;
        await account.Iam.UpdateRoleAsync(new UpdateRoleRequest { RoleName = entry.Name, Description = entry.Description, MaxSessionDuration = entry.SessionSeconds }, ct);
        if (listed.Description != entry.Description) changes.Add($"role {entry.Name}: description corrected");
        if (listed.MaxSessionDuration != entry.SessionSeconds) changes.Add($"role {entry.Name}: longest session {listed.MaxSessionDuration} -> {entry.SessionSeconds} seconds");
    }

    /// <summary>None of the partner's roles has a boundary: it would take away permissions that they need.</summary>
    private async Task EnsureNoBoundaryAsync(RoleDetail present, CancellationToken ct)
    {
        if (present.PermissionsBoundary?.PermissionsBoundaryArn is not { Length: > 0 } boundary) return;
        await IfPresentAsync(() => account.Iam.DeleteRolePermissionsBoundaryAsync(new DeleteRolePermissionsBoundaryRequest { RoleName = entry.Name }, ct));
        changes.Add($"role {entry.Name}: permissions boundary {boundary} removed");
    }

    private async Task DeleteInlineAsync(string policy, CancellationToken ct)
    {
        await IfPresentAsync(() => account.Iam.DeleteRolePolicyAsync(new DeleteRolePolicyRequest { RoleName = entry.Name, PolicyName = policy }, ct));
        changes.Add($"role {entry.Name}: inline policy {policy} removed");
    }

    private async Task DetachAsync(string arn, CancellationToken ct)
    {
        await IfPresentAsync(() => account.Iam.DetachRolePolicyAsync(new DetachRolePolicyRequest { RoleName = entry.Name, PolicyArn = arn }, ct));
        changes.Add($"role {entry.Name}: {arn} detached");
    }

    private async Task AttachAsync(IEnumerable<string> arns, CancellationToken ct)
    {
        foreach (var arn in arns)
        {
            await account.Iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = entry.Name, PolicyArn = arn }, ct);
            changes.Add($"{arn.Split('/')[^1]} attached to role {entry.Name}");
        }
    }

    /// <summary>An earlier try whose answer was lost may have removed it already.</summary>
    private static async Task IfPresentAsync(Func<Task> remove)
    {
        try
        {
            await remove();
        }
        catch (NoSuchEntityException)
        {
            // already removed
        }
    }
}
