using Amazon.IdentityManagement.Model;
using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Aws.Identities;
using PartnerCloud.Lambda.Aws.Policies;
using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Configuration;
using PartnerCloud.Lambda.Contract.Errors;

namespace PartnerCloud.Lambda.Baseline.Controls.Iam;

/// <summary>
/// Makes a role what its entry says. What others wrote into it goes first, then who is in it, then who comes in, so that nobody else is there and there is room
/// when the role gets what it lacks.
/// </summary>
/// <param name="account">The account.</param>
/// <param name="entry">What the role shall be.</param>
/// <param name="trusted">Who is who.</param>
/// <param name="changes">Takes what was changed.</param>
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
        if (identities.Role(entry.Name) is { } present) await MendAsync(present, identities, ct);
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
            // the answer to an earlier try was lost, or another execution was first
        }
        await AttachAsync(policies, ct);
    }

    private async Task MendAsync(RoleDetail present, AccountIdentities identities, CancellationToken ct)
    {
        if (present.Arn != AccountArns.RoleArnOf(account, entry.Name)) throw new PartnerNameTakenException(entry.Name, present.Arn);
        var attached = (present.AttachedManagedPolicies ?? []).ConvertAll(policy => policy.PolicyArn);
        foreach (var inline in (present.RolePolicyList ?? []).Where(inline => RevokedSessions.MomentOf(inline, Spread) is null)) await DeleteInlineAsync(inline.PolicyName, ct);
        await EnsureTrustAsync(present, IsFromBefore(present, identities), ct);
        await EnsureDescriptionAsync(identities.Listed(entry.Name), ct);
        await EnsureNoBoundaryAsync(present, ct);
        foreach (var arn in attached.Except(policies)) await DetachAsync(arn, ct);
        await AttachAsync(policies.Except(attached), ct);
    }

    private DateTimeOffset Spread => RevokedSessions.Spread(account.OpenedAt);

    /// <summary>
    /// Whoever came in before us is shut out before the trust is set back: a run that ends in between finds the trust as it was, and begins again. IAM hands documents out
    /// URL-encoded.
    /// </summary>
    private async Task EnsureTrustAsync(RoleDetail present, bool isFromBefore, CancellationToken ct)
    {
        var trusts = PolicyJson.Same(Uri.UnescapeDataString(present.AssumeRolePolicyDocument ?? ""), trust);
        if (trusts && !isFromBefore) return;
        await account.Iam.PutRolePolicyAsync(new PutRolePolicyRequest { RoleName = entry.Name, PolicyName = RevokedSessions.PolicyName, PolicyDocument = RevokedSessions.Before(Spread) }, ct);
        if (!trusts) await account.Iam.UpdateAssumeRolePolicyAsync(new UpdateAssumeRolePolicyRequest { RoleName = entry.Name, PolicyDocument = trust }, ct);
        changes.Add(trusts ? $"role {entry.Name}: was there before hardening, older sessions revoked" : $"role {entry.Name}: trust set back to {entry.TrustedBy}, older sessions revoked");
    }

    /// <summary>
    /// Whether a migrated account had the role before its first hardening: whom it let in before it came to trust whom it trusts now, nobody knows. That hardening has left its beginning in
    /// CTLDeveloperRole; where it has not, this is the first.
    /// </summary>
    private bool IsFromBefore(RoleDetail present, AccountIdentities identities)
    {
        if (account.IsCreated) return false;
        if (RevokedSessions.OursIn(identities.Role(PartnerRole.Name), account.OpenedAt) is not { } began) return RevokedSessions.OursIn(present, Spread) is null;
        return !(present.CreateDate?.ToUniversalTime() >= began.UtcDateTime) && !(present.RolePolicyList ?? []).Exists(inline => RevokedSessions.MomentOf(inline, Spread) >= began);
    }

    /// <summary>A role that was made between the two reads is not listed; the next run looks at it.</summary>
    private async Task EnsureDescriptionAsync(Role? listed, CancellationToken ct)
    {
        if (listed is null || (listed.Description == entry.Description && listed.MaxSessionDuration == entry.SessionSeconds)) return;
        await account.Iam.UpdateRoleAsync(new UpdateRoleRequest { RoleName = entry.Name, Description = entry.Description, MaxSessionDuration = entry.SessionSeconds }, ct);
        if (listed.Description != entry.Description) changes.Add($"role {entry.Name}: description put right");
        if (listed.MaxSessionDuration != entry.SessionSeconds) changes.Add($"role {entry.Name}: longest session {listed.MaxSessionDuration} -> {entry.SessionSeconds} seconds");
    }

    /// <summary>A boundary is no part of any of the partner's roles: it takes away what they are for.</summary>
    private async Task EnsureNoBoundaryAsync(RoleDetail present, CancellationToken ct)
    {
        if (present.PermissionsBoundary?.PermissionsBoundaryArn is not { Length: > 0 } boundary) return;
        await UnlessGoneAsync(() => account.Iam.DeleteRolePermissionsBoundaryAsync(new DeleteRolePermissionsBoundaryRequest { RoleName = entry.Name }, ct));
        changes.Add($"role {entry.Name}: permissions boundary {boundary} removed");
    }

    private async Task DeleteInlineAsync(string policy, CancellationToken ct)
    {
        await UnlessGoneAsync(() => account.Iam.DeleteRolePolicyAsync(new DeleteRolePolicyRequest { RoleName = entry.Name, PolicyName = policy }, ct));
        changes.Add($"role {entry.Name}: inline policy {policy} removed");
    }

    private async Task DetachAsync(string arn, CancellationToken ct)
    {
        await UnlessGoneAsync(() => account.Iam.DetachRolePolicyAsync(new DetachRolePolicyRequest { RoleName = entry.Name, PolicyArn = arn }, ct));
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

    /// <summary>What is to go may have gone with an earlier try whose answer was lost.</summary>
    private static async Task UnlessGoneAsync(Func<Task> remove)
    {
        try
        {
            await remove();
        }
        catch (NoSuchEntityException)
        {
            // gone
        }
    }
}
