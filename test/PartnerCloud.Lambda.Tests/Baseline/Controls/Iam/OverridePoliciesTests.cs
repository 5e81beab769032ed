namespace PartnerCloud.Lambda.Tests.Baseline.Controls.Iam;

public sealed class OverridePoliciesTests
{
    private const string Control = "Iam.OverridePolicies";

    [Fact]
    public async Task Ensure_NewAccount_HasBoth()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();

        Assert.Equal(["policy CAMOverridePolicy created", "policy CAMOpsOverridePolicy created"], await aws.RunAsync(accountId, Control));

        await aws.AssertInPlaceAsync(accountId, Control);
    }

    [Theory]
    [InlineData("CAMOverridePolicy")]
    [InlineData("CAMOpsOverridePolicy")]
    public async Task Ensure_WhatTheirOwnersWrote_Stays(string name)
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        await aws.RunAsync(accountId, Control);
        await aws.IamAsync(accountId, "CreatePolicyVersion", ("PolicyArn", $"arn:aws:iam::{accountId}:policy/{name}"), ("SetAsDefault", "true"),
            ("PolicyDocument", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sqs:*","Resource":"*"}]}"""));

        await aws.AssertInPlaceAsync(accountId, Control);
    }

    [Fact]
    public async Task Ensure_OneDeleted_IsMadeAgain()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        await aws.RunAsync(accountId, Control);
        await aws.IamAsync(accountId, "DeletePolicy", ("PolicyArn", $"arn:aws:iam::{accountId}:policy/CAMOverridePolicy"));

        Assert.Equal(["policy CAMOverridePolicy created"], await aws.RunAsync(accountId, Control));
    }
}
