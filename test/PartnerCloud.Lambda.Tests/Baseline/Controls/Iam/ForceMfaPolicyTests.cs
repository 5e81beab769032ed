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

    [Fact]
    public async Task Ensure_AnotherDefaultVersion_IsReset()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        await aws.RunAsync(accountId, "Iam.ForceMfaPolicy");
        await aws.IamAsync(accountId, "CreatePolicyVersion", ("PolicyArn", $"arn:aws:iam::{accountId}:policy/CTLForceMfaPolicy"), ("SetAsDefault", "true"),
            ("PolicyDocument", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}"""));

        Assert.Equal(["policy CTLForceMfaPolicy set back to the baseline's text"], await aws.RunAsync(accountId, "Iam.ForceMfaPolicy"));

        await aws.AssertInPlaceAsync(accountId, "Iam.ForceMfaPolicy");
    }
}
