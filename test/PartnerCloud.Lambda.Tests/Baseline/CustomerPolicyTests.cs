using System.Text.Json;
using PartnerCloud.Lambda.Aws.Policies;
using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Tests.Baseline;

/// <summary>What the customer policy denies an administrator, evaluated like IAM: a matching Deny wins.</summary>
public sealed class CustomerPolicyTests
{
    private const string Iam = "arn:aws:iam::111122223333:";

    [Theory]
    [InlineData("iam:AddUserToGroup", Iam + "group/CTLCustomerAdmins", false)]
    [InlineData("iam:RemoveUserFromGroup", Iam + "group/CTLCustomerAdmins", true)]
    [InlineData("iam:RemoveUserFromGroup", Iam + "group/Developers", false)]
    [InlineData("iam:UpdateAccountPasswordPolicy", "*", true)]
    [InlineData("iam:UpdateAccountName", "*", true)]
    [InlineData("iam:DeleteAccountPasswordPolicy", "*", true)]
    [InlineData("iam:CreatePolicyVersion", Iam + "policy/CTLCustomerPolicy", true)]
    [InlineData("iam:CreatePolicyVersion", Iam + "policy/CAMOpsOverridePolicy", true)]
    [InlineData("iam:CreatePolicyVersion", Iam + "policy/CAMOverridePolicy", false)]
    [InlineData("iam:CreatePolicyVersion", Iam + "policy/Developers", false)]
    [InlineData("iam:UpdateAssumeRolePolicy", Iam + "role/CAMRole", true)]
    [InlineData("iam:DeleteRole", Iam + "role/CTLDeveloperRole", true)]
    [InlineData("tax:PutTaxRegistration", "*", true)]
    [InlineData("purchase-orders:AddPurchaseOrder", "*", true)]
    [InlineData("billingconductor:CreateBillingGroup", "*", true)]
    [InlineData("savingsplans:CreateSavingsPlan", "*", true)]
    [InlineData("config:PutRetentionConfiguration", "*", true)]
    [InlineData("config:PutConfigRule", "*", false)]
    [InlineData("config:DisassociateResourceTypes", "*", true)]
    [InlineData("iam:CreateUser", Iam + "user/Jane", true)]
    [InlineData("iam:CreateRole", Iam + "role/Deploy", true)]
    [InlineData("iam:DeleteUserPermissionsBoundary", Iam + "user/Jane", true)]
    [InlineData("iam:DeleteRole", Iam + "role/ctloperationsrole", true)]
    [InlineData("iam:CreateRole", Iam + "role/cTlDeveloperRole", true)]
    [InlineData("iam:PassRole", Iam + "role/CTLDeveloperRole", true)]
    [InlineData("sts:AssumeRole", Iam + "role/CTLServiceManagementRole", true)]
    [InlineData("iam:GetRole", Iam + "role/CTLServiceManagementRole", false)]
    [InlineData("account:EnableRegion", "*", true)]
    [InlineData("s3:DeleteObject", "arn:aws:s3:::ctlaudit-111122223333/AWSLogs/x", true)]
    [InlineData("s3:GetObject", "arn:aws:s3:::ctlaudit-111122223333/AWSLogs/x", false)]
    [InlineData("s3:PutBucketPolicy", "arn:aws:s3:::config-bucket-111122223333", true)]
    [InlineData("s3:PutObject", "arn:aws:s3:::own/x", false)]
    [InlineData("cloudtrail:StopLogging", "arn:aws:cloudtrail:us-east-1:111122223333:trail/ctlaudit", true)]
    [InlineData("ec2:RunInstances", "*", false)]
    public void Action_OnWhatThePartnerIsResponsibleFor_IsDenied(string action, string resource, bool denied) => Assert.Equal(denied, Denies(action, resource, policyArn: ""));

    [Theory]
    [InlineData("iam:DetachGroupPolicy", "group/Developers")]
    [InlineData("iam:DetachUserPolicy", "user/Jane")]
    [InlineData("iam:DetachRolePolicy", "role/Deploy")]
    public void Detaching_PartnerPolicy_IsDenied(string action, string from)
    {
        Assert.True(Denies(action, Iam + from, Iam + "policy/CTLCustomerPolicy"));
        Assert.False(Denies(action, Iam + from, Iam + "policy/Developers"));
    }

    private static bool Denies(string action, string resource, string policyArn)
    {
        using var policy = JsonDocument.Parse(PolicyDocument.Read("CTLCustomerPolicy.json", ("Partition", "aws"), ("AccountId", "111122223333")));
        return policy.RootElement.GetProperty("Statement").EnumerateArray().Any(statement =>
            statement.Applies("Action", action) && statement.Applies("Resource", resource) && MeetsCondition(statement, policyArn));
    }

    private static bool MeetsCondition(JsonElement statement, string policyArn) =>
        !statement.TryGetProperty("Condition", out var condition)
        || condition.TryGetProperty("StringNotEquals", out _)
        || !condition.TryGetProperty("StringEquals", out _)
        && PolicyEvaluation.Matches(condition.GetProperty("ArnLike").GetProperty("iam:PolicyARN"), policyArn);

    [Fact]
    public void Boundary_ComparedWithThePolicy_HasTheSameDenialsAndRequiresMfaInConsoleSessions()
    {
        using var policy = JsonDocument.Parse(EmbeddedResource.Read("CTLCustomerPolicy.json"));
        using var boundary = JsonDocument.Parse(EmbeddedResource.Read("CTLCustomerBoundary.json"));

        var statements = boundary.RootElement.GetProperty("Statement").EnumerateArray().ToList();
        Assert.Equal(("Allow", "*", "*"), (statements[0].GetProperty("Effect").GetString(), statements[0].GetProperty("Action").GetString(), statements[0].GetProperty("Resource").GetString()));
        Assert.Equal(policy.RootElement.GetProperty("Statement").EnumerateArray().Select(one => one.GetRawText()), statements.Skip(1).SkipLast(2).Select(one => one.GetRawText()));
        Assert.All(statements.TakeLast(2), statement =>
        {
            var condition = statement.GetProperty("Condition");
            Assert.Equal("User", condition.GetProperty("StringEquals").GetProperty("aws:PrincipalType").GetString());
            Assert.Equal("false", condition.GetProperty("Bool").GetProperty("aws:MultiFactorAuthPresent").GetString());
        });
    }
}
