using PartnerCloud.Lambda.Access;
using PartnerCloud.Lambda.Baseline;
using PartnerCloud.Lambda.Tests.Access;

namespace PartnerCloud.Lambda.Tests.Baseline.Controls.Iam;

public sealed class DeveloperRoleTests
{
    private const string Control = "Iam.DeveloperRole";
    private const string Widened =
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":["arn:aws:iam::589942003651:root","arn:aws:iam::999988887777:root"],"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]}""";

    /// <summary>Organizations makes the role so that it trusts the management account, which is the partner's.</summary>
    [Fact]
    public async Task Ensure_CreatedAccount_HasNothingToReport()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();

        Assert.Empty(await aws.FindAsync(accountId, Control));
    }

    [Fact]
    public async Task Ensure_MigratedAccountAsTheStepsSay_HasNothingToReport()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewLivedInAccountAsync();

        Assert.Empty(await aws.FindAsync(accountId, Control, "Invited"));
    }

    [Theory]
    [InlineData("Created")]
    [InlineData("Invited")]
    public async Task Ensure_TrustThatHasBeenWidened_IsFoundAndNotChanged(string joined)
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        await aws.IamAsync(accountId, "UpdateAssumeRolePolicy", ("RoleName", PartnerRole.Name), ("PolicyDocument", Widened));

        Assert.Equal(
            [
                "role CTLDeveloperRole does not trust the partner alone, but also: arn:aws:iam::999988887777:root, the service ec2.amazonaws.com. Whoever gets into it stands above every guard-rail: "
                    + $"have its trust policy set to exactly {TrustPolicy.Trusting("aws", "589942003651")} and its active sessions revoked",
            ], await aws.FindAsync(accountId, Control, joined));
    }

    [Fact]
    public async Task Ensure_WidenedUnderAnExemption_SaysNothing()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        await aws.IamAsync(accountId, "UpdateAssumeRolePolicy", ("RoleName", PartnerRole.Name), ("PolicyDocument", Widened));
        var control = (IControlOfResources)ControlRuns.Named(Control, aws.Options).Control;
        using var account = await aws.Accounts.OpenAsync(accountId, "req-1", TestContext.Current.CancellationToken);

        Assert.True(control.Has("CTLDeveloperRole"));
        Assert.False(control.Has("CTLOperationsRole"));
        Assert.Empty((await control.EnsureAsync(account, new HashSet<string> { "CTLDeveloperRole" }, TestContext.Current.CancellationToken)).Findings);
    }

    [Fact]
    public async Task Ensure_WithoutItsPolicy_IsFoundAndNotChanged()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        await aws.IamAsync(accountId, "DetachRolePolicy", ("RoleName", PartnerRole.Name), ("PolicyArn", "arn:aws:iam::aws:policy/AdministratorAccess"));
        await aws.AllowAsync(PartnerRole.Name, CustomersRole.Everything, accountId);

        Assert.Equal(["role CTLDeveloperRole has neither CTLDeveloperPolicy nor AdministratorAccess attached"], await aws.FindAsync(accountId, Control));
    }

    /// <summary>Names are unique whatever their path: under one, the partner would find no role at its ARN.</summary>
    [Fact]
    public async Task Ensure_MadeAgainUnderAPath_IsFound()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        using var account = await aws.Accounts.OpenAsync(accountId, "req-1", TestContext.Current.CancellationToken);
        await aws.IamAsync(accountId, "DetachRolePolicy", ("RoleName", PartnerRole.Name), ("PolicyArn", "arn:aws:iam::aws:policy/AdministratorAccess"));
        await aws.IamAsync(accountId, "DeleteRole", ("RoleName", PartnerRole.Name));
        await aws.IamAsync(accountId, "CreateRole", ("RoleName", PartnerRole.Name), ("Path", "/own/"), ("AssumeRolePolicyDocument", TrustPolicy.Trusting("aws", "589942003651")));
        await aws.IamAsync(accountId, "AttachRolePolicy", ("RoleName", PartnerRole.Name), ("PolicyArn", "arn:aws:iam::aws:policy/AdministratorAccess"));

        var findings = (await ControlRuns.Named(Control, aws.Options).Control.EnsureAsync(account, TestContext.Current.CancellationToken)).Findings;

        Assert.Equal([$"role CTLDeveloperRole is arn:aws:iam::{accountId}:role/own/CTLDeveloperRole, which the partner cannot enter: it has to be arn:aws:iam::{accountId}:role/CTLDeveloperRole"], findings);
    }
}
