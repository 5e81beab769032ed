namespace PartnerCloud.Lambda.Tests.Baseline.Controls.Iam;

public sealed class CustomerBoundaryTests
{
    private const string Control = "Iam.CustomerBoundary";
    private const string Trust = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]}""";

    [Fact]
    public async Task Ensure_NewAccount_HasThePolicyAndNoFindings()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();

        var result = await aws.ResultAsync(accountId, Control);

        Assert.Equal(["policy CTLCustomerBoundary created"], result.Changes);
        Assert.Empty(result.FindingTexts());
        await aws.AssertInPlaceAsync(accountId, Control);
    }

    [Fact]
    public async Task Ensure_AnotherDefaultVersion_IsReset()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        await aws.RunAsync(accountId, "Iam.CustomerBoundary");
        await aws.IamAsync(accountId, "CreatePolicyVersion", ("PolicyArn", $"arn:aws:iam::{accountId}:policy/CTLCustomerBoundary"), ("SetAsDefault", "true"),
            ("PolicyDocument", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}"""));

        Assert.Equal(["policy CTLCustomerBoundary set back to the baseline's text"], await aws.RunAsync(accountId, "Iam.CustomerBoundary"));

        await aws.AssertInPlaceAsync(accountId, "Iam.CustomerBoundary");
    }

    [Fact]
    public async Task Ensure_ExistingUsersAndRoles_AreNamedAndUnchanged()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        await aws.RunAllAsync(accountId, Control, "Iam.CustomerPolicy");
        var boundary = $"arn:aws:iam::{accountId}:policy/CTLCustomerBoundary";
        await aws.IamAsync(accountId, "CreateGroup", ("GroupName", "Developers"));
        await aws.IamAsync(accountId, "CreateUser", ("UserName", "InGroup"));
        await aws.IamAsync(accountId, "AddUserToGroup", ("UserName", "InGroup"), ("GroupName", "Developers"));
        await aws.IamAsync(accountId, "CreateUser", ("UserName", "Bounded"), ("PermissionsBoundary", boundary));
        await aws.IamAsync(accountId, "CreateUser", ("UserName", "Guarded"));
        await aws.IamAsync(accountId, "AttachUserPolicy", ("UserName", "Guarded"), ("PolicyArn", $"arn:aws:iam::{accountId}:policy/CTLCustomerPolicy"));
        await aws.IamAsync(accountId, "CreateUser", ("UserName", "Robot"));
        await aws.IamAsync(accountId, "CreateRole", ("RoleName", "Deploy"), ("AssumeRolePolicyDocument", Trust));
        await aws.IamAsync(accountId, "CreateRole", ("RoleName", "BoundedRole"), ("AssumeRolePolicyDocument", Trust), ("PermissionsBoundary", boundary));

        var writes = aws.Cloud.Calls.CountWrites();
        var result = await aws.ResultAsync(accountId, Control);

        Assert.Equal(
            [
                "users from before hardening that neither CTLCustomerPolicy nor CTLCustomerBoundary limits: Robot. Give them the boundary CTLCustomerBoundary, or delete them",
                "roles from before hardening that neither CTLCustomerPolicy nor CTLCustomerBoundary limits: Deploy. Give them the boundary CTLCustomerBoundary, or delete them",
            ], result.FindingTexts());
        Assert.Equal(writes, aws.Cloud.Calls.CountWrites());
    }

    [Fact]
    public async Task Ensure_VeryManyExisting_AreCountedAndPartlyNamed()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        for (var user = 0; user < 25; user++) await aws.IamAsync(accountId, "CreateUser", ("UserName", $"Robot{user:00}"));

        Assert.EndsWith("Robot19 and 5 more", Assert.Single((await aws.ResultAsync(accountId, Control)).Findings).Reason, StringComparison.Ordinal);
    }
}
