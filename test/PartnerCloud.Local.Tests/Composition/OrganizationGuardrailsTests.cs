using System.Text.Json.Nodes;
using PartnerCloud.Local.BaselineFiles;
using PartnerCloud.Local.Composition;
using PartnerCloud.Simulator.Services.Organizations;
using PartnerCloud.StatesLanguage.Time;

namespace PartnerCloud.Local.Tests.Composition;

public sealed class OrganizationGuardrailsTests
{
    [Fact]
    public async Task Start_Default_AttachesEveryPolicyToCustomersAndAllButMembershipToDeparting()
    {
        await using var local = await StartAsync(new());

        var policies = local.Cloud.Organization.Policies;
        Assert.True(policies.AreEnabled);
        var all = BaselineSource.Read().Guardrails.Keys.ToList();
        Assert.Equal(["FullAWSAccess", .. all], policies.AttachedTo(local.CustomersOuId).Select(policy => policy.Name));
        Assert.Equal(["FullAWSAccess", .. all.Where(name => name != "CTLMembershipGuardrails")], policies.AttachedTo(local.Cloud.OrganizationalUnitId("Departing")).Select(policy => policy.Name));
        Assert.Equal("FullAWSAccess", Assert.Single(policies.AttachedTo(local.Cloud.Organization.RootId)).Name);
    }

    [Fact]
    public async Task Start_Default_WritesPoliciesInAwsFormat()
    {
        await using var local = await StartAsync(new());

        var own = local.Cloud.Organization.Policies.All.Where(policy => !policy.IsAwsManaged).ToList();
        Assert.NotEmpty(own);
        Assert.All(own, policy =>
        {
            Assert.Equal(policy.Content, PolicyContent.Checked(policy.Content));
            Assert.Equal(JsonNode.Parse(policy.Content)!.ToJsonString(), policy.Content);
            Assert.DoesNotContain("\"Comment\"", policy.Content, StringComparison.Ordinal);
            Assert.DoesNotContain("${Partition}", policy.Content, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Start_WithoutServiceControlPolicies_LeavesTheTypeDisabled()
    {
        await using var local = await StartAsync(new() { ServiceControlPolicies = false });

        Assert.False(local.Cloud.Organization.Policies.AreEnabled);
        Assert.True(Assert.Single(local.Cloud.Organization.Policies.All).IsAwsManaged);
        Assert.StartsWith("ou-", local.Cloud.OrganizationalUnitId("Departing"), StringComparison.Ordinal);
    }

    private static Task<LocalPartnerCloud> StartAsync(LocalPartnerCloudOptions options) =>
        LocalPartnerCloud.StartAsync(options with { Clock = new VirtualTime(DateTimeOffset.UtcNow) }, TestContext.Current.CancellationToken);
}
