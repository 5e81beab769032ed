using System.Runtime.CompilerServices;
using Amazon.Organizations;
using Amazon.Organizations.Model;
using Microsoft.Extensions.Logging;
using PartnerCloud.Lambda.Aws.Policies;
using PartnerCloud.Lambda.Configuration;

namespace PartnerCloud.Lambda.Guardrails;

/// <summary>
/// The partner's policies in the organization, found by their names. CreatePolicy has no client token, but names are unique.
/// So a policy of an earlier run or an older deployment is adopted, and no second one is created.
/// </summary>
/// <param name="organizations">Organizations of the management account.</param>
/// <param name="options">The partition of the ARNs in the policies.</param>
/// <param name="log">Receives a line for each change.</param>
public sealed class GuardrailCollection(IAmazonOrganizations organizations, PartnerCloudOptions options, ILogger<GuardrailCollection> log)
{
    /// <summary>The only type of policies that is read or changed.</summary>
    internal static readonly PolicyType Type = PolicyType.SERVICE_CONTROL_POLICY;

    /// <summary>Creates or updates the policies. Returns each with its id, after its text is right.</summary>
    internal async IAsyncEnumerable<(GuardrailPolicy Policy, string Id)> EnsureAsync([EnumeratorCancellation] CancellationToken ct)
    {
        await EnableAsync(ct);
        var list = new ListPoliciesRequest { Filter = Type };
        var present = await organizations.Paginators.ListPolicies(list).Policies.ToDictionaryAsync(policy => policy.Name, policy => policy.Id, StringComparer.Ordinal, ct);
        foreach (var policy in GuardrailPolicies.For(options.Partition))
            yield return (policy, present.TryGetValue(policy.Name, out var id) ? await AdoptAsync(policy, id, ct) : await CreateAsync(policy, ct));
    }

    private async Task EnableAsync(CancellationToken ct)
    {
        var root = await organizations.Paginators.ListRoots(new ListRootsRequest()).Roots.SingleAsync(ct);
        if ((root.PolicyTypes ?? []).Exists(type => type.Type == Type && type.Status == PolicyTypeStatus.ENABLED)) return;
        try
        {
            await organizations.EnablePolicyTypeAsync(new EnablePolicyTypeRequest { RootId = root.Id, PolicyType = Type }, ct);
            log.LogInformation("{Guardrail} {Change} {Target}", Type.Value, "Enabled", root.Id);
        }
        catch (PolicyTypeAlreadyEnabledException)
        {
            // another run was first, or an earlier answer was lost
        }
    }

    private async Task<string> AdoptAsync(GuardrailPolicy policy, string id, CancellationToken ct)
    {
        var text = (await organizations.DescribePolicyAsync(new DescribePolicyRequest { PolicyId = id }, ct)).Policy.Content;
        if (PolicyJson.Same(text, policy.Text)) return id;
        await organizations.UpdatePolicyAsync(new UpdatePolicyRequest { PolicyId = id, Content = policy.Text, Description = policy.Description }, ct);
        log.LogInformation("{Guardrail} {Change} {Target}", policy.Name, "Updated", id);
        return id;
    }

    private async Task<string> CreateAsync(GuardrailPolicy policy, CancellationToken ct)
    {
        var create = new CreatePolicyRequest { Name = policy.Name, Description = policy.Description, Content = policy.Text, Type = Type };
        var id = (await organizations.CreatePolicyAsync(create, ct)).Policy.PolicySummary.Id;
        log.LogInformation("{Guardrail} {Change} {Target}", policy.Name, "Created", id);
        return id;
    }
}
