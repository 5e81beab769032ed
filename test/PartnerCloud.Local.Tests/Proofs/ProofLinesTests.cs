using PartnerCloud.Local.Proofs;
using PartnerCloud.Prover.Proofs;

namespace PartnerCloud.Local.Tests.Proofs;

public sealed class ProofLinesTests
{
    private static readonly IReadOnlyList<Line> Lines = ProofLines.Of(new());

    /// <summary>If the customer, operators or AWS can add policies, an Allow in ours does not have to match.</summary>
    [Theory]
    [InlineData("boundary", true, "CTLCustomerBoundary")]
    [InlineData("cam", false, "CTLCAMPolicy")]
    [InlineData("operations", false, "CTLOperationsPolicy")]
    [InlineData("optimization", true, "CTLCloudOptimization")]
    [InlineData("account-controls", true, "CTLAccountControlsLambdaPolicy")]
    [InlineData("service-management", true, "CTLServiceManagementPolicy")]
    [InlineData("no-support", false, "CTLCustNoSupportPolicy")]
    [InlineData("audit-bucket", false, "AuditBucketPolicy")]
    public void Line_ByName_HasItsPolicies(string name, bool mustAllow, string policy)
    {
        var layer = Assert.Single(Lines.Single(line => line.Name == name).Layers);

        Assert.Equal(mustAllow, layer.MustAllow);
        Assert.Contains(policy, layer.Policies.Select(one => one.Name));
        Assert.DoesNotContain(layer.Policies, one => one.Name.Contains("Override", StringComparison.Ordinal));
    }

    [Fact]
    public void Lines_Together_HaveEveryPolicyThatDenies()
    {
        var policies = new ProofPolicies();
        var inLines = ProofLines.Of(policies).SelectMany(line => line.Layers).SelectMany(layer => layer.Policies).Select(policy => policy.Name).ToHashSet();
        var source = Local.BaselineFiles.BaselineSource.Read();

        Assert.Empty(source.Policies.Concat(source.Guardrails).Where(policy => policy.Value.Contains("\"Deny\"", StringComparison.Ordinal)).Select(policy => policy.Key).Except(inLines));
    }

    [Fact]
    public void Placeholders_InEveryPolicy_AreFilled()
    {
        var policies = new ProofPolicies();

        foreach (var policy in ProofLines.Of(policies).SelectMany(line => line.Layers).SelectMany(layer => layer.Policies))
            Assert.DoesNotMatch(@"\$\{[A-Za-z]+\}", policies.TextOf(policy));
    }
}
