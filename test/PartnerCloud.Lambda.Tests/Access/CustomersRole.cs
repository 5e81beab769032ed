using PartnerCloud.Lambda.Common;
using PartnerCloud.Simulator.Services.Organizations;

namespace PartnerCloud.Lambda.Tests.Access;

/// <summary>Roles that customers create in their own accounts, with or without following the steps they are given.</summary>
internal static class CustomersRole
{
    public const string Account = "111122223333";
    public const string Everything = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}""";
    public const string ReadingOnly = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["iam:Get*","iam:List*","iam:Simulate*","s3:Get*","s3:List*"],"Resource":"*"}]}""";

    /// <summary>A customer's own account without a role.</summary>
    public static async Task<TestAws> StartAsync()
    {
        var aws = await TestAws.StartAsync();
        aws.Cloud.AddStandAloneAccount(Account);
        return aws;
    }

    /// <summary>A customer's account without a role, which has joined the organization.</summary>
    public static async Task<TestAws> StartMemberAsync()
    {
        var aws = await StartAsync();
        aws.Cloud.Organization.Add(new(Account, "INVITED", aws.Cloud.Now, aws.Cloud.Organization.RootId));
        return aws;
    }

    /// <summary>Creates the role, or changes its trust policy, and waits until IAM and STS know it.</summary>
    public static async Task MakeAsync(this TestAws aws, string name, string trust, string? permissions = Everything, string accountId = Account)
    {
        await aws.IamAsync(accountId, "CreateRole", ("RoleName", name), ("AssumeRolePolicyDocument", trust));
        if (name == PartnerRole.Name) await aws.AttachAsync(PartnerRole.PolicyName, permissions ?? Everything, accountId);
        else if (permissions is not null) await aws.AllowAsync(name, permissions, accountId);
        aws.Time.Advance(TimeSpan.FromMinutes(1));
    }

    /// <summary>Creates a policy in the account and attaches it to CTLDeveloperRole.</summary>
    public static async Task AttachAsync(this TestAws aws, string policy, string permissions, string accountId = Account)
    {
        await aws.IamAsync(accountId, "CreatePolicy", ("PolicyName", policy), ("PolicyDocument", permissions));
        await aws.IamAsync(accountId, "AttachRolePolicy", ("RoleName", PartnerRole.Name), ("PolicyArn", $"arn:aws:iam::{accountId}:policy/{policy}"));
    }

    public static Task AllowAsync(this TestAws aws, string role, string permissions, string accountId = Account) =>
        aws.IamAsync(accountId, "PutRolePolicy", ("RoleName", role), ("PolicyName", "Permissions"), ("PolicyDocument", permissions));

    public static string Trusting(string accountId, string? externalId = null) =>
        $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::{{accountId}}:root"},"Action":"sts:AssumeRole"{{(externalId is null ? "" : $$$""","Condition":{"StringEquals":{"sts:ExternalId":"{{{externalId}}}"}}""")}}}]}""";
}
