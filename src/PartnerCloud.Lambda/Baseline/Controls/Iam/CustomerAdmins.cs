using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using PartnerCloud.Lambda.Access;

namespace PartnerCloud.Lambda.Baseline.Controls.Iam;

/// <summary>
/// The group of a customer's administrators: all rights, bounded by the customer policy and by MFA as long as they act as its members. They cannot
/// take the bounds off the group or leave it, but they can still make a user or a role that the bounds are not attached to: to prevent that takes
/// a policy of the organization, or continuous remediation.
/// </summary>
public sealed class CustomerAdmins : IControl
{
    /// <inheritdoc/>
    public async Task<ControlResult> EnsureAsync(TargetAccount account, CancellationToken ct)
    {
        var changes = new List<string>();
        if (await EnsureGroupAsync(account.Iam, ct)) changes.Add($"group {WellKnownNames.CustomerAdmins} created");
        var attached = await AttachedAsync(account.Iam, ct);
        foreach (var arn in PoliciesOf(account).Where(arn => !attached.Contains(arn)))
        {
            await account.Iam.AttachGroupPolicyAsync(new AttachGroupPolicyRequest { GroupName = WellKnownNames.CustomerAdmins, PolicyArn = arn }, ct);
            changes.Add($"{arn.Split('/')[^1]} attached to group {WellKnownNames.CustomerAdmins}");
        }
        return changes;
    }

    /// <summary>The bounds come before the rights, so that a crash in between leaves nobody unbounded.</summary>
    private static string[] PoliciesOf(TargetAccount account) =>
    [
        WellKnownNames.PolicyArnOf(account, WellKnownNames.CustomerPolicy),
        WellKnownNames.PolicyArnOf(account, WellKnownNames.ForceMfaPolicy),
        WellKnownNames.AwsPolicyArnOf(account, "AdministratorAccess"),
    ];

    private static async Task<bool> EnsureGroupAsync(IAmazonIdentityManagementService iam, CancellationToken ct)
    {
        try
        {
            await iam.GetGroupAsync(new GetGroupRequest { GroupName = WellKnownNames.CustomerAdmins, MaxItems = 1 }, ct);
            return false;
        }
        catch (NoSuchEntityException)
        {
            await CreateNewAsync(iam, ct);
            return true;
        }
    }

    private static async Task CreateNewAsync(IAmazonIdentityManagementService iam, CancellationToken ct)
    {
        try
        {
            await iam.CreateGroupAsync(new CreateGroupRequest { GroupName = WellKnownNames.CustomerAdmins }, ct);
        }
        catch (EntityAlreadyExistsException)
        {
            // the answer to an earlier try was lost, or another execution was first
        }
    }

    private static ValueTask<HashSet<string>> AttachedAsync(IAmazonIdentityManagementService iam, CancellationToken ct) =>
        iam.Paginators.ListAttachedGroupPolicies(new ListAttachedGroupPoliciesRequest { GroupName = WellKnownNames.CustomerAdmins })
            .AttachedPolicies.Select(policy => policy.PolicyArn).ToHashSetAsync(cancellationToken: ct);
}
