using Amazon.Organizations;
using Amazon.Organizations.Model;
using Microsoft.Extensions.Logging;
using PartnerCloud.Lambda.Contract.Errors;
using PartnerCloud.Lambda.Contract.Guardrails;

namespace PartnerCloud.Lambda.Guardrails;

/// <summary>
/// Looks at the organization once, and changes what differs: the policies exist with their texts, and are attached where they belong. It repeats no
/// call by itself; a second run after any of them goes on where the first one stopped.
/// </summary>
/// <param name="organizations">Organizations of the management account.</param>
/// <param name="policies">Makes and changes the policies.</param>
/// <param name="log">Gets a line for each change.</param>
public sealed class GuardrailAttachment(IAmazonOrganizations organizations, GuardrailCollection policies, ILogger<GuardrailAttachment> log)
{
    /// <summary>Looks, and changes what differs. Nothing is changed before the units are known to be what the settings say.</summary>
    /// <exception cref="GuardrailsNotEnforcedException">The departing unit lies within the customers' unit.</exception>
    internal async Task<IReadOnlyDictionary<string, string>> EnsureAsync(GuardedUnits units, CancellationToken ct)
    {
        await RefuseWithinAsync(units, ct);
        var onCustomers = await AttachedToAsync(units.Customers, ct);
        var onDeparting = units.Departing is null ? [] : await AttachedToAsync(units.Departing, ct);
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        await foreach (var (policy, id) in policies.EnsureAsync(ct))
        {
            ids[policy.Name] = id;
            if (!onCustomers.Contains(id)) await AttachAsync(id, units.Customers, policy, ct);
            if (units.Departing is null || policy.BindsDepartingAccounts == onDeparting.Contains(id)) continue;
            if (policy.BindsDepartingAccounts) await AttachAsync(id, units.Departing, policy, ct);
            else await DetachAsync(id, units.Departing, policy, ct);
        }
        return ids;
    }

    /// <summary>Policies are inherited: in a unit below the customers' nobody could leave either.</summary>
    private async Task RefuseWithinAsync(GuardedUnits units, CancellationToken ct)
    {
        for (var unit = units.Departing; unit is not null && unit.StartsWith("ou-", StringComparison.Ordinal); unit = await ParentOfAsync(unit, ct))
        {
            if (unit != units.Customers) continue;
            throw new GuardrailsNotEnforcedException($"the departing unit {units.Departing} lies within the customers' unit {units.Customers}, whose policies keep accounts in the organization",
                "Make a unit outside it, and give its id as departingOuId. Then deploy again.");
        }
    }

    private async Task<string> ParentOfAsync(string unit, CancellationToken ct) =>
        (await organizations.Paginators.ListParents(new ListParentsRequest { ChildId = unit }).Parents.SingleAsync(ct)).Id;

    private async Task<HashSet<string>> AttachedToAsync(string unit, CancellationToken ct)
    {
        var list = new ListPoliciesForTargetRequest { TargetId = unit, Filter = GuardrailCollection.Type };
        return await organizations.Paginators.ListPoliciesForTarget(list).Policies.Select(policy => policy.Id).ToHashSetAsync(cancellationToken: ct);
    }

    private async Task AttachAsync(string id, string unit, GuardrailPolicy policy, CancellationToken ct)
    {
        try
        {
            await organizations.AttachPolicyAsync(new AttachPolicyRequest { PolicyId = id, TargetId = unit }, ct);
            log.LogInformation("{Guardrail} {Change} {Target}", policy.Name, "Attached", unit);
        }
        catch (DuplicatePolicyAttachmentException)
        {
            // somebody else did, or an earlier answer was lost
        }
    }

    private async Task DetachAsync(string id, string unit, GuardrailPolicy policy, CancellationToken ct)
    {
        try
        {
            await organizations.DetachPolicyAsync(new DetachPolicyRequest { PolicyId = id, TargetId = unit }, ct);
            log.LogInformation("{Guardrail} {Change} {Target}", policy.Name, "Detached", unit);
        }
        catch (PolicyNotAttachedException)
        {
            // somebody else did, or an earlier answer was lost
        }
    }
}
