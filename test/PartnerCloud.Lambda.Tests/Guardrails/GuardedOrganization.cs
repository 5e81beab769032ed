using System.Text.Json;
using Amazon.Organizations;
using Amazon.Organizations.Model;
using PartnerCloud.Lambda.Contract.Guardrails;
using PartnerCloud.Lambda.Guardrails;
using PartnerCloud.Simulator.Services.Organizations;

namespace PartnerCloud.Lambda.Tests.Guardrails;

/// <summary>The organization of the simulated AWS: its units, and the policies attached to them.</summary>
internal static class GuardedOrganization
{
    /// <summary>The policies on the customers' unit.</summary>
    public const string All = $"{AllButMembership} CTLMembershipGuardrails";

    /// <summary>The policies on the departing unit.</summary>
    public const string AllButMembership = "CTLAccountGuardrails CTLAuditGuardrails";

    /// <summary>Both units, at the same level.</summary>
    public static GuardedUnits Units(this TestAws aws) => new(aws.Cloud.OrganizationalUnitId("Customers"), aws.Cloud.OrganizationalUnitId("Departing"));

    /// <summary>The names of the policies on a unit, without AWS's own.</summary>
    public static async Task<string> AttachedAsync(this TestAws aws, string? unit)
    {
        var list = new ListPoliciesForTargetRequest { TargetId = unit, Filter = PolicyType.SERVICE_CONTROL_POLICY };
        return string.Join(' ', await aws.Organizations.Paginators.ListPoliciesForTarget(list).Policies.Where(policy => policy.AwsManaged != true).Select(policy => policy.Name).Order(StringComparer.Ordinal).ToListAsync());
    }

    /// <summary>The policies of the organization and their texts, without AWS's own.</summary>
    public static async Task<IReadOnlyList<(string Name, string Text)>> PoliciesAsync(this TestAws aws)
    {
        var policies = new List<(string, string)>();
        await foreach (var policy in aws.Organizations.Paginators.ListPolicies(new ListPoliciesRequest { Filter = PolicyType.SERVICE_CONTROL_POLICY }).Policies)
        {
            if (policy.AwsManaged != true) policies.Add((policy.Name, (await aws.Organizations.DescribePolicyAsync(new DescribePolicyRequest { PolicyId = policy.Id })).Policy.Content));
        }
        return [.. policies.OrderBy(policy => policy.Item1, StringComparer.Ordinal)];
    }

    /// <summary>Asserts that each policy exists once, with its text, on the units it is for.</summary>
    public static async Task AssertGuardedAsync(this TestAws aws, GuardedUnits units)
    {
        Assert.Equal(GuardrailPolicies.For("aws").Select(policy => (policy.Name, policy.Text)), await aws.PoliciesAsync());
        Assert.Equal(All, await aws.AttachedAsync(units.Customers));
        if (units.Departing is not null) Assert.Equal(AllButMembership, await aws.AttachedAsync(units.Departing));
    }

    /// <summary>A policy of somebody else, or one that was made by hand.</summary>
    public static async Task<string> AddPolicyAsync(this TestAws aws, string name, string? text = null) => (await aws.Organizations.CreatePolicyAsync(new CreatePolicyRequest
    {
        Name = name,
        Description = "by hand",
        Content = text ?? """{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"ec2:*","Resource":"*"}]}""",
        Type = PolicyType.SERVICE_CONTROL_POLICY,
    })).Policy.PolicySummary.Id;

    /// <summary>Turns service control policies on, as an older deployment did.</summary>
    public static Task EnableAsync(this TestAws aws) =>
        aws.Organizations.EnablePolicyTypeAsync(new EnablePolicyTypeRequest { RootId = aws.Cloud.Organization.RootId, PolicyType = PolicyType.SERVICE_CONTROL_POLICY });

    /// <summary>A unit below another one.</summary>
    public static async Task<string> AddUnitAsync(this TestAws aws, string name, string parentId)
    {
        var management = aws.Cloud.Options.ManagementAccountId;
        await aws.JsonAsync(management, "organizations", "AWSOrganizationsV20161128.CreateOrganizationalUnit", JsonSerializer.Serialize(new Dictionary<string, string> { ["Name"] = name, ["ParentId"] = parentId }));
        return aws.Cloud.OrganizationalUnitId(name);
    }
}
