using Amazon.Organizations;
using Amazon.Organizations.Model;

namespace PartnerCloud.AwsPackages.Tests.Moto;

public sealed class OrganizationPoliciesTests(MotoServer moto)
{
    private const string Deny = """{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"organizations:LeaveOrganization","Resource":"*"}]}""";
    private const string DenyMore = """{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"organizations:*","Resource":"*"}]}""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Policy_CreatedAttachedChangedAndDetached_IsReadBack()
    {
        var config = moto.Configure<AmazonOrganizationsConfig>();
        var (rootId, unit) = await MotoOrganization.EnsureAsync(new Uri(config.ServiceURL), "Guarded");
        using var client = new AmazonOrganizationsClient(MotoServer.Credentials, config);

        await EnableAsync(client, rootId);
        var made = await CreateAsync(client);
        Assert.Contains(made, await NamesAsync(client));
        await Assert.ThrowsAsync<DuplicatePolicyException>(() => CreateAsync(client));

        await client.UpdatePolicyAsync(new UpdatePolicyRequest { PolicyId = made.Id, Content = DenyMore }, Cancellation);
        Assert.Equal((made, DenyMore), await DescribeAsync(client, made.Id));

        Assert.DoesNotContain(made, await AttachedAsync(client, unit));
        await client.AttachPolicyAsync(new AttachPolicyRequest { PolicyId = made.Id, TargetId = unit }, Cancellation);
        Assert.Contains(made, await AttachedAsync(client, unit));
        await client.DetachPolicyAsync(new DetachPolicyRequest { PolicyId = made.Id, TargetId = unit }, Cancellation);
        Assert.DoesNotContain(made, await AttachedAsync(client, unit));
    }

    /// <summary>moto enables a policy type at once. Some of its versions start with service control policies enabled.</summary>
    private static async Task EnableAsync(AmazonOrganizationsClient client, string rootId)
    {
        try
        {
            var enabled = await client.EnablePolicyTypeAsync(new EnablePolicyTypeRequest { RootId = rootId, PolicyType = PolicyType.SERVICE_CONTROL_POLICY }, Cancellation);
            Assert.Equal(rootId, enabled.Root.Id);
        }
        catch (PolicyTypeAlreadyEnabledException)
        {
            // another test run against the same moto has enabled it
        }
        var root = Assert.Single(await client.Paginators.ListRoots(new ListRootsRequest()).Roots.ToListAsync(Cancellation));
        Assert.Contains((PolicyType.SERVICE_CONTROL_POLICY, PolicyTypeStatus.ENABLED), root.PolicyTypes.Select(type => (type.Type, type.Status)));
        await Assert.ThrowsAsync<PolicyTypeAlreadyEnabledException>(() => client.EnablePolicyTypeAsync(new EnablePolicyTypeRequest { RootId = rootId, PolicyType = PolicyType.SERVICE_CONTROL_POLICY }, Cancellation));
    }

    private static async Task<(string Id, string Name)> CreateAsync(AmazonOrganizationsClient client)
    {
        var made = await client.CreatePolicyAsync(new CreatePolicyRequest { Name = "Guardrails", Description = "Nobody leaves.", Content = Deny, Type = PolicyType.SERVICE_CONTROL_POLICY }, Cancellation);
        Assert.Equal((Deny, "Nobody leaves.", PolicyType.SERVICE_CONTROL_POLICY, false), (made.Policy.Content, made.Policy.PolicySummary.Description, made.Policy.PolicySummary.Type, made.Policy.PolicySummary.AwsManaged));
        return (made.Policy.PolicySummary.Id, made.Policy.PolicySummary.Name);
    }

    private static async Task<((string, string), string)> DescribeAsync(AmazonOrganizationsClient client, string id)
    {
        var policy = (await client.DescribePolicyAsync(new DescribePolicyRequest { PolicyId = id }, Cancellation)).Policy;
        return ((policy.PolicySummary.Id, policy.PolicySummary.Name), policy.Content);
    }

    private static async Task<List<(string, string)>> NamesAsync(AmazonOrganizationsClient client)
    {
        var list = new ListPoliciesRequest { Filter = PolicyType.SERVICE_CONTROL_POLICY, MaxResults = 1 };
        var listed = await client.Paginators.ListPolicies(list).Policies.Select(policy => (policy.Id, policy.Name)).ToListAsync(Cancellation);
        Assert.True(listed.Count > 1, "Only the first page was read.");
        return listed;
    }

    private static async Task<List<(string, string)>> AttachedAsync(AmazonOrganizationsClient client, string targetId) =>
        await client.Paginators.ListPoliciesForTarget(new ListPoliciesForTargetRequest { TargetId = targetId, Filter = PolicyType.SERVICE_CONTROL_POLICY }).Policies
            .Select(policy => (policy.Id, policy.Name)).ToListAsync(Cancellation);
}
