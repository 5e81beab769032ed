using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using PartnerCloud.Lambda.Aws.Policies;
using PartnerCloud.Lambda.Baseline;
using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Tests.Access;
using PartnerCloud.Simulator.Faults;

namespace PartnerCloud.Lambda.Tests.Baseline.Controls.Iam;

public sealed class DeveloperRoleTests
{
    private const string Control = "Iam.DeveloperRole";
    private const string Widened =
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":["arn:aws:iam::589942003651:root","arn:aws:iam::999988887777:root"],"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]}""";

    /// <summary>Organizations creates the role with trust in the management account, which is the partner's.</summary>
    [Fact]
    public async Task Ensure_CreatedAccount_ReportsNothing()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();

        Assert.Empty(await aws.FindAsync(accountId, Control));
    }

    [Fact]
    public async Task Ensure_MigratedAccountByTheSteps_ReportsNothing()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewEstablishedAccountAsync();

        Assert.Empty((await aws.ResultAsync(accountId, Control, "Invited")).FindingTexts());
        Assert.Empty(await aws.FindAsync(accountId, Control, "Invited"));
    }

    [Theory]
    [InlineData("Created")]
    [InlineData("Invited")]
    public async Task Ensure_TrustWidened_IsReportedAndUnchanged(string joined)
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        await aws.IamAsync(accountId, "UpdateAssumeRolePolicy", ("RoleName", PartnerRole.Name), ("PolicyDocument", Widened));
        if (joined == "Invited") await aws.ResultAsync(accountId, Control, joined);

        Assert.Equal(
            [
                "role CTLDeveloperRole does not trust the partner alone, but also: arn:aws:iam::999988887777:root, the service ec2.amazonaws.com. Anybody in this role is above all guard-rails. "
                    + $"Have its trust policy set to exactly {TrustPolicy.Trusting("aws", "589942003651")} and its active sessions revoked",
            ], await aws.FindAsync(accountId, Control, joined));
    }

    [Fact]
    public async Task Ensure_TrustWidenedUnderAnExemption_ReportsNothing()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        await aws.IamAsync(accountId, "UpdateAssumeRolePolicy", ("RoleName", PartnerRole.Name), ("PolicyDocument", Widened));
        var control = (IControlOfResources)ControlRuns.Named(Control, aws.Options).Control;
        using var account = await aws.Accounts.OpenAsync(accountId, "req-1", ct: TestContext.Current.CancellationToken);

        Assert.True(control.Has("CTLDeveloperRole"));
        Assert.False(control.Has("CTLOperationsRole"));
        Assert.Empty((await control.EnsureAsync(account, new HashSet<string> { "CTLDeveloperRole" }, TestContext.Current.CancellationToken)).FindingTexts());
    }

    [Fact]
    public async Task Ensure_PolicyReplaced_IsReportedAndUnchanged()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        await aws.IamAsync(accountId, "DetachRolePolicy", ("RoleName", PartnerRole.Name), ("PolicyArn", "arn:aws:iam::aws:policy/AdministratorAccess"));
        await aws.AllowAsync(PartnerRole.Name, CustomersRole.Everything, accountId);

        Assert.Equal(
            [
                "role CTLDeveloperRole is not as agreed: it has the inline policy Permissions. Anybody who can change that can lock the partner out. Find out who changed it, and correct it",
                $"role CTLDeveloperRole is not as agreed: it has neither arn:aws:iam::{accountId}:policy/CTLDeveloperPolicy nor arn:aws:iam::aws:policy/AdministratorAccess attached. Anybody who can change that can lock the partner out. Find out who changed it, and correct it",
            ], await aws.FindAsync(accountId, Control));
    }

    /// <summary>Role names are unique across paths. With a path, the partner finds no role at the expected ARN.</summary>
    [Fact]
    public async Task Ensure_RoleRecreatedWithAPath_IsReported()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        using var account = await aws.Accounts.OpenAsync(accountId, "req-1", ct: TestContext.Current.CancellationToken);
        await aws.IamAsync(accountId, "DetachRolePolicy", ("RoleName", PartnerRole.Name), ("PolicyArn", "arn:aws:iam::aws:policy/AdministratorAccess"));
        await aws.IamAsync(accountId, "DeleteRole", ("RoleName", PartnerRole.Name));
        await aws.IamAsync(accountId, "CreateRole", ("RoleName", PartnerRole.Name), ("Path", "/own/"), ("AssumeRolePolicyDocument", TrustPolicy.Trusting("aws", "589942003651")));
        await aws.IamAsync(accountId, "AttachRolePolicy", ("RoleName", PartnerRole.Name), ("PolicyArn", "arn:aws:iam::aws:policy/AdministratorAccess"));

        var findings = (await ControlRuns.Named(Control, aws.Options).Control.EnsureAsync(account, TestContext.Current.CancellationToken)).FindingTexts();

        Assert.Equal([$"role CTLDeveloperRole is arn:aws:iam::{accountId}:role/own/CTLDeveloperRole, which the partner cannot enter. Its ARN must be arn:aws:iam::{accountId}:role/CTLDeveloperRole. Correct the role as agreed, then harden the account again"], findings);
    }

    /// <summary>Every later run reports what a migration would be refused for, in created accounts too.</summary>
    [Theory]
    [InlineData("boundary", "Invited", "it has the permissions boundary ")]
    [InlineData("namesake", "Invited", "it has neither ")]
    [InlineData("further", "Invited", "policy/Own attached")]
    [InlineData("further", "Created", "policy/Own attached")]
    [InlineData("inline", "Invited", "it has the inline policy Permissions")]
    [InlineData("version", "Invited", "is not exactly Allow * on *")]
    [InlineData("condition", "Invited", "its trust policy has a denial, a condition")]
    [InlineData("condition", "Created", "its trust policy has a denial, a condition")]
    [InlineData("false revocation", "Created", "it has the inline policy AWSRevokeOlderSessions")]
    public async Task Ensure_RoleThatDeviates_IsReportedAndUnchanged(string what, string joined, string named)
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = joined == "Created" ? await aws.NewAccountAsync() : await aws.NewEstablishedAccountAsync();
        if (joined == "Invited") await aws.ResultAsync(accountId, Control, joined);
        await RoleDeviations.MakeAsync(aws, accountId, what);

        var findings = await aws.FindAsync(accountId, Control, joined);

        Assert.Contains(findings, finding => finding.StartsWith("role CTLDeveloperRole is not as agreed: ", StringComparison.Ordinal) && finding.Contains(named, StringComparison.Ordinal));
    }

    /// <summary>A session from before the trust was corrected is above all guard-rails for up to twelve hours. Our own session continues.</summary>
    [Theory]
    [InlineData(null)]
    [InlineData("""{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":["*"],"Resource":["*"],"Condition":{"DateLessThan":{"aws:TokenIssueTime":"2020-01-01T00:00:00Z"}}}]}""")]
    public async Task Ensure_FirstHardeningOfAMigratedAccount_RevokesOlderSessionsExceptOurs(string? customers)
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewEstablishedAccountAsync();
        if (customers is not null) await aws.IamAsync(accountId, "PutRolePolicy", ("RoleName", PartnerRole.Name), ("PolicyName", "AWSRevokeOlderSessions"), ("PolicyDocument", customers));
        using var from = await aws.SessionOfAsync(accountId, PartnerRole.Name);
        aws.Time.Advance(TimeSpan.FromMinutes(10));
        using var account = await aws.Accounts.OpenAsync(ControlRuns.Placed(accountId, "Invited"), "req-1", ct: TestContext.Current.CancellationToken);

        var result = await ControlRuns.Named(Control, aws.Options).Control.EnsureAsync(account, TestContext.Current.CancellationToken);

        Assert.Equal(["role CTLDeveloperRole: sessions older than this run revoked"], result.Changes);
        Assert.Empty(result.FindingTexts());
        await Assert.ThrowsAsync<AmazonIdentityManagementServiceException>(() => from.ListRolesAsync(new ListRolesRequest(), TestContext.Current.CancellationToken));
        Assert.NotEmpty((await account.Iam.ListRolesAsync(new ListRolesRequest(), TestContext.Current.CancellationToken)).Roles);
        aws.Time.Advance(TimeSpan.FromDays(1));
        Assert.Empty(await aws.FindAsync(accountId, Control, "Invited"));
    }

    /// <summary>A dry run announces the revocation and does not make it. An exemption or a created account skips it silently.</summary>
    [Fact]
    public async Task Ensure_DryRunExemptOrCreated_WritesNothing()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewEstablishedAccountAsync();
        var control = (IControlOfResources)ControlRuns.Named(Control, aws.Options).Control;
        var writes = aws.Cloud.Calls.CountWrites(accountId: accountId);
        using var dry = await aws.Accounts.OpenAsync(ControlRuns.Placed(accountId, "Invited"), "req-1", dryRun: true, TestContext.Current.CancellationToken);
        using var account = await aws.Accounts.OpenAsync(ControlRuns.Placed(accountId, "Invited"), "req-1", ct: TestContext.Current.CancellationToken);

        Assert.Single((await control.EnsureAsync(dry, TestContext.Current.CancellationToken)).Changes);
        Assert.Empty((await control.EnsureAsync(account, new HashSet<string> { PartnerRole.Name }, TestContext.Current.CancellationToken)).Changes);
        Assert.Empty(await aws.FindAsync(accountId, Control));

        Assert.Equal(writes, aws.Cloud.Calls.CountWrites(accountId: accountId));
    }

    /// <summary>After an interruption or a lost response, the next run finds the revocation and does not repeat it.</summary>
    [Fact]
    public async Task Ensure_ResponseOfTheRevocationLost_RevokesOnce()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewEstablishedAccountAsync();
        aws.Cloud.Faults.Add(FaultKind.AnswerLost, "iam", "PutRolePolicy", Occurrence.Nth(1));

        await aws.ResultAsync(accountId, Control, "Invited");

        Assert.Empty(await aws.FindAsync(accountId, Control, "Invited"));
    }
}
