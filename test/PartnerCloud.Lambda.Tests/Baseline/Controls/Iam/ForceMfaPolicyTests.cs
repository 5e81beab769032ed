using Amazon.IdentityManagement.Model;

namespace PartnerCloud.Lambda.Tests.Baseline.Controls.Iam;

public sealed class ForceMfaPolicyTests
{
    [Fact]
    public async Task Ensure_NewAccount_HasThePolicy()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();

        Assert.Equal(["policy CTLForceMfaPolicy created"], await aws.RunAsync(accountId, "Iam.ForceMfaPolicy"));

        var policy = await aws.Iam(accountId).GetPolicyAsync(new GetPolicyRequest { PolicyArn = $"arn:aws:iam::{accountId}:policy/CTLForceMfaPolicy" });
        Assert.Equal("v1", policy.Policy.DefaultVersionId);
        await aws.AssertInPlaceAsync(accountId, "Iam.ForceMfaPolicy");
    }
}
