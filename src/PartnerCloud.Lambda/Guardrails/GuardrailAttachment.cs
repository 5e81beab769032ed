using Amazon.Organizations;
using Amazon.Organizations.Model;
using Microsoft.Extensions.Logging;
using PartnerCloud.Lambda.Contract.Errors;
using PartnerCloud.Lambda.Contract.Guardrails;

namespace PartnerCloud.Lambda.Guardrails;

/// <summary>
/// Reads the organization once, and changes what differs: the policies exist with their texts, and are attached to the right OUs.
/// It does not retry calls. A second run after a failed call continues where the first one stopped.
/// </summary>
/// <param name="organizations">Organizations of the management account.</param>
/// <param name="policies">Creates and updates the policies.</param>
/// <param name="log">Receives a line for each change.</param>
public sealed class GuardrailAttachment(IAmazonOrganizations organizations, GuardrailCollection policies, ILogger<GuardrailAttachment> log)
{
    /// <summary>Reads the organization and changes what differs. It checks the OUs before any change.</summary>
    /// <exception cref="GuardrailsNotEnforcedException">The departing OU lies within the customers' OU.</exception>
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

    /// <summary>OUs inherit policies: in an OU below the customers' OU, accounts could not leave either.</summary>
    private async Task RefuseWithinAsync(GuardedUnits units, CancellationToken ct)
    {
        for (var unit = units.Departing; unit is not null && unit.StartsWith("ou-", StringComparison.Ordinal); unit = await ParentOfAsync(unit, ct))
        {
            if (unit != units.Customers) continue;
            throw new GuardrailsNotEnforcedException($"the departing OU {units.Departing} lies within the customers' OU {units.Customers}, whose policies keep accounts in the organization",
                "Create an OU outside it, and set departingOuId to its id. Then deploy again.");
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
            // another run was first, or an earlier answer was lost
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
            // another run was first, or an earlier answer was lost
        }
    }
}
