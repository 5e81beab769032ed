using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Aws.Identities;
using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Contract.Errors;

namespace PartnerCloud.Lambda.Baseline.Controls.Iam;

/// <summary>
/// The group of a customer's administrators. It has all permissions, limited by the customer policy and by MFA. Its members cannot detach these limits or leave the
/// group. Users and roles that they create need the permissions boundary, which sets the same limits.
/// </summary>
[ControlDescription("The group CTLCustomerAdmins has AdministratorAccess, limited by CTLCustomerPolicy and CTLForceMfaPolicy. The first administrator is a member of it and has no policies besides those of the group.", Cis = ["1.14"])]
public sealed class CustomerAdmins : IControl
{
    private const string Administrator = "AdministratorAccess";

    /// <inheritdoc/>
    public async Task<ControlResult> EnsureAsync(TargetAccount account, CancellationToken ct)
    {
        var log = new ControlLog();
        var identities = await account.Identities.ReadAsync(ct);
        var present = identities.Group(WellKnownNames.CustomerAdmins);
        if (present is null && await CreateAsync(account.Iam, ct)) log.Changed($"group {WellKnownNames.CustomerAdmins} created");
        if (present is not null && !IsOurs(present, identities, account)) throw new PartnerNameTakenException(WellKnownNames.CustomerAdmins, present.Arn);
        var attached = (present?.AttachedManagedPolicies ?? []).ConvertAll(policy => policy.PolicyArn);
        string[] missing = [.. PoliciesOf(account).Except(attached)];
        log.CheckIs($"group {WellKnownNames.CustomerAdmins}", missing.Length == 0, present is null ? ControlLog.None : $"lacks {string.Join(", ", missing.Select(arn => arn.Split('/')[^1]))}");
        foreach (var arn in missing)
        {
            await account.Iam.AttachGroupPolicyAsync(new AttachGroupPolicyRequest { GroupName = WellKnownNames.CustomerAdmins, PolicyArn = arn }, ct);
            log.Changed($"{arn.Split('/')[^1]} attached to group {WellKnownNames.CustomerAdmins}");
        }
        return log;
    }

    /// <summary>In a migrated account, a group of this name belongs to the customer if it has members and no administrator permissions. Its members would get all permissions.</summary>
    private static bool IsOurs(GroupDetail present, AccountIdentities identities, TargetAccount account) =>
        present.Arn == AccountArns.GroupArnOf(account, WellKnownNames.CustomerAdmins)
        && (account.IsCreated || IsOfAdministrators(present, account) || !identities.Users.Any(user => user.GroupList?.Contains(present.GroupName) == true));

    private static bool IsOfAdministrators(GroupDetail group, TargetAccount account) =>
        group.AttachedManagedPolicies?.Exists(policy => policy.PolicyArn == AccountArns.AwsPolicyArnOf(account, Administrator)) == true;

    /// <summary>The limits come first, so that a crash in between never leaves the permissions without them.</summary>
    private static string[] PoliciesOf(TargetAccount account) =>
    [
        AccountArns.PolicyArnOf(account, WellKnownNames.CustomerPolicy),
        AccountArns.PolicyArnOf(account, WellKnownNames.ForceMfaPolicy),
        AccountArns.AwsPolicyArnOf(account, Administrator),
    ];

    private static async Task<bool> CreateAsync(IAmazonIdentityManagementService iam, CancellationToken ct)
    {
        try
        {
            await iam.CreateGroupAsync(new CreateGroupRequest { GroupName = WellKnownNames.CustomerAdmins }, ct);
            return true;
        }
        catch (EntityAlreadyExistsException)
        {
            return false; // the answer to an earlier try was lost, or another execution was faster
        }
    }
}
