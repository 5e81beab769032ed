using Amazon.IdentityManagement.Model;
using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Contract.Baseline;
using PartnerCloud.Lambda.Contract.Errors;

namespace PartnerCloud.Lambda.Baseline.Controls.Iam;

/// <summary>
/// Attaches the customer policy to every group of the customer's. Nothing else about a group is changed. A group can have ten managed policies. A full group is
/// reported, because the customer must decide which policy goes.
/// </summary>
[ControlDescription("Every group of the customer's has CTLCustomerPolicy attached. Nothing else about a group is changed. A group that already has ten policies is reported.")]
public sealed class CustomerGroups : IControlOfResources
{
    internal const int MostPolicies = 10;

    /// <inheritdoc/>
    public bool Has(string resource) => resource.Length > 0 && resource != WellKnownNames.CustomerAdmins;

    /// <inheritdoc/>
    public async Task<ControlResult> EnsureAsync(TargetAccount account, IReadOnlySet<string> exempt, CancellationToken ct)
    {
        var policy = AccountArns.PolicyArnOf(account, WellKnownNames.CustomerPolicy);
        var log = new ControlLog();
        foreach (var group in (await account.Identities.ReadAsync(ct)).Groups.Where(group => group.GroupName != WellKnownNames.CustomerAdmins && !exempt.Contains(group.GroupName)))
        {
            var attached = group.AttachedManagedPolicies ?? [];
            if (log.CheckIs($"group {group.GroupName}", attached.Exists(present => present.PolicyArn == policy), $"lacks {WellKnownNames.CustomerPolicy}")) continue;
            if (attached.Count < MostPolicies && await AttachAsync(account, group, policy, ct)) log.Changed($"{WellKnownNames.CustomerPolicy} attached to group {group.GroupName}");
            else
                log.Found(FindingSeverity.Medium, $"group {group.GroupName} has {MostPolicies} policies and has no room for {WellKnownNames.CustomerPolicy}", WhoActs.Customer, "Have one of them detached or merged, then harden the account again.");
        }
        return log;
    }

    /// <summary>False if the group is full, because somebody attached another policy since it was read.</summary>
    private static async Task<bool> AttachAsync(TargetAccount account, GroupDetail group, string policy, CancellationToken ct)
    {
        try
        {
            await account.Iam.AttachGroupPolicyAsync(new AttachGroupPolicyRequest { GroupName = group.GroupName, PolicyArn = policy }, ct);
            return true;
        }
        catch (LimitExceededException)
        {
            return false;
        }
    }
}
