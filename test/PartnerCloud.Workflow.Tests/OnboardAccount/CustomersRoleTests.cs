using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using PartnerCloud.Lambda.Access;
using PartnerCloud.Lambda.Aws.Policies;
using PartnerCloud.Simulator.Services.Iam;
using PartnerCloud.Simulator.Services.Organizations;

namespace PartnerCloud.Workflow.Tests.OnboardAccount;

/// <summary>The customer's role for the partner may differ from the guide. The cause tells the customer what to do, and the same execution continues.</summary>
public sealed class CustomersRoleTests
{
    private const string AccountId = "210987654321";
    private const string Role = "CTLDeveloperRole";
    private const string Everything = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}""";
    private static readonly TimeSpan AMinute = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Migration_RoleThatTrustsAnotherAccount_ContinuesAfterItsRepair()
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        var customer = await CustomerAsync(aws, trusted: "999988887777");

        var execution = await aws.MigrateAsync(customer, AMinute, customer.AcceptAsync);
        var cause = execution.AssertFailed("PartnerRoleNotAssumableException");
        var notification = Assert.Single(await aws.NotificationsAsync());
        await aws.Iam(AccountId).UpdateAssumeRolePolicyAsync(new UpdateAssumeRolePolicyRequest
        {
            RoleName = Role,
            PolicyDocument = """{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::589942003651:root"}, "Action": "sts:AssumeRole"}]}""",
        });
        await aws.RedriveAsync(execution);

        execution.AssertSucceeded();
        Assert.Contains("589942003651", cause, StringComparison.Ordinal);
        Assert.Single(execution.StatesEntered(), "InviteAccount");
        Assert.Single(aws.Cloud.Calls.All, call => call.Operation == "InviteAccountToOrganization");
        Assert.Contains("CTLDeveloperPolicy", notification.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Migration_WithoutTheRole_WaitsForMinutesAndFailsWithTheSteps()
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        aws.Cloud.AddStandAloneAccount(AccountId);
        var customer = new Customer(aws, AccountId);

        var execution = await aws.MigrateAsync(customer, AMinute, customer.AcceptAsync);

        Assert.Contains("Make a role CTLDeveloperRole", execution.AssertFailed("PartnerRoleNotAssumableException"), StringComparison.Ordinal);
        Assert.Equal("VerifyAccess", execution.StatesEntered()[^1]);
        Assert.Equal(13, Attempts(aws));
        Assert.InRange(aws.Cloud.Now - TestPartnerCloud.Start, TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(11));
        Assert.DoesNotContain(aws.Cloud.Calls.All, call => call.AccountId == AccountId && call.IsWrite && call.Operation != "AcceptHandshake");
    }

    /// <summary>A former partner in the trust policy would be above every guard-rail. Nothing changes in the account before they are removed.</summary>
    [Fact]
    public async Task Migration_RoleThatAlsoTrustsAFormerPartner_ContinuesAfterTheirRemoval()
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        var customer = await CustomerAsync(aws);
        await TrustAsync(aws, """{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": ["589942003651", "999988887777"]}, "Action": "sts:AssumeRole"}]}""");

        var execution = await aws.MigrateAsync(customer, AMinute, customer.AcceptAsync);
        var cause = execution.AssertFailed("PartnerRoleTrustsOthersException");
        Assert.Equal("VerifyAccess", execution.StatesEntered()[^1]);
        var notification = Assert.Single(await aws.NotificationsAsync());
        Assert.DoesNotContain(aws.Cloud.Calls.All, call => call.AccountId == AccountId && call.IsWrite && call.Principal.Contains($"/{Role}/", StringComparison.Ordinal));
        await TrustAsync(aws, TrustPolicy.Trusting("aws", "589942003651"));
        await aws.RedriveAsync(execution);

        execution.AssertSucceeded();
        Assert.Contains("but also: 999988887777", cause, StringComparison.Ordinal);
        Assert.Contains("999988887777", notification.Text, StringComparison.Ordinal);
        Assert.Single(execution.StatesEntered(), "InviteAccount");
    }

    /// <summary>
    /// The role has the customer's own policies, which allow everything today. A later change, or a date in a condition, could lock the partner out.
    /// </summary>
    [Theory]
    [InlineData("namesake", "arn:aws:iam::210987654321:policy/AdministratorAccess attached")]
    [InlineData("boundary", "the permissions boundary arn:aws:iam::210987654321:policy/Own")]
    [InlineData("further", "arn:aws:iam::210987654321:policy/Own attached")]
    [InlineData("inline", "the inline policy Later")]
    [InlineData("condition", "its trust policy has a denial, a condition")]
    public async Task Migration_RoleThatCouldLockThePartnerOut_ContinuesAfterItsRepair(string change, string named)
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        var customer = await CustomerAsync(aws);
        var repairAsync = await ChangeRoleAsync(aws, change);

        var execution = await aws.MigrateAsync(customer, AMinute, customer.AcceptAsync);
        var cause = execution.AssertFailed("PartnerRoleNotAsAgreedException");
        var notification = Assert.Single(await aws.NotificationsAsync());
        Assert.Equal("VerifyAccess", execution.StatesEntered()[^1]);
        Assert.DoesNotContain(aws.Cloud.Calls.All, call => call.AccountId == AccountId && call.IsWrite && call.Principal.Contains($"/{Role}/", StringComparison.Ordinal));
        await repairAsync();
        await aws.RedriveAsync(execution);

        execution.AssertSucceeded();
        Assert.Contains(named, cause, StringComparison.Ordinal);
        Assert.Contains(named, notification.Text, StringComparison.Ordinal);
        Assert.Single(execution.StatesEntered(), "InviteAccount");
    }

    /// <summary>A former partner may still have session keys from before the trust policy was corrected. Hardening makes them useless, and continues itself.</summary>
    [Fact]
    public async Task Migration_SessionFromBeforeTheCorrectedTrust_IsDeniedAfterHardening()
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        var customer = await CustomerAsync(aws);
        AmazonIdentityManagementServiceClient? sessionFromBefore = null;

        var execution = await aws.MigrateAsync(customer, TimeSpan.FromHours(1), async () =>
        {
            sessionFromBefore = await aws.SessionOfAsync(AccountId, Role);
            await sessionFromBefore.ListRolesAsync(new ListRolesRequest());
            await customer.AcceptAsync();
        });

        execution.AssertSucceeded();
        var denied = await Assert.ThrowsAsync<AmazonIdentityManagementServiceException>(() => sessionFromBefore!.ListRolesAsync(new ListRolesRequest()));
        Assert.Equal("AccessDenied", denied.ErrorCode);
        Assert.Single(aws.Cloud.Calls.All, call => call.Operation == "PutRolePolicy" && call.AccountId == AccountId);
    }

    [Fact]
    public async Task Migration_RoleCreatedAfterTheAcceptance_IsWaitedFor()
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        aws.Cloud.AddStandAloneAccount(AccountId);
        var customer = new Customer(aws, AccountId);

        var execution = await aws.MigrateAsync(customer, AMinute, async () =>
        {
            await customer.AcceptAsync();
            await customer.MakeRoleAsync();
        });

        execution.AssertSucceeded();
        Assert.True(Attempts(aws) > 3); // two of the hardening, and more than one check
    }

    [Fact]
    public async Task Migration_RoleWithoutThePolicy_NamesMissingPermissionsAndContinuesAfterItsRepair()
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        var customer = await CustomerAsync(aws);
        var policy = $"arn:aws:iam::{AccountId}:policy/CTLDeveloperPolicy";
        await aws.Iam(AccountId).DetachRolePolicyAsync(new DetachRolePolicyRequest { RoleName = Role, PolicyArn = policy });
        await aws.Iam(AccountId).AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = Role, PolicyArn = "arn:aws:iam::aws:policy/ReadOnlyAccess" });

        var execution = await aws.MigrateAsync(customer, AMinute, customer.AcceptAsync);
        var cause = execution.AssertFailed("PartnerRoleLacksPermissionsException");
        await aws.Iam(AccountId).AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = Role, PolicyArn = policy });
        await aws.Iam(AccountId).DetachRolePolicyAsync(new DetachRolePolicyRequest { RoleName = Role, PolicyArn = "arn:aws:iam::aws:policy/ReadOnlyAccess" });
        await aws.RedriveAsync(execution);

        execution.AssertSucceeded();
        Assert.Contains("cloudtrail: CreateTrail", cause, StringComparison.Ordinal);
        Assert.Contains("The customer has to attach the policy CTLDeveloperPolicy", cause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Migration_RoleWithABoundary_NamesTheBoundary()
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        var customer = await CustomerAsync(aws);
        RoleOf(aws).PermissionsBoundary = "arn:aws:iam::aws:policy/ReadOnlyAccess";

        var execution = await aws.MigrateAsync(customer, AMinute, customer.AcceptAsync);
        var cause = execution.AssertFailed("PartnerRoleLacksPermissionsException");
        await aws.Iam(AccountId).DeleteRolePermissionsBoundaryAsync(new DeleteRolePermissionsBoundaryRequest { RoleName = Role });
        await aws.RedriveAsync(execution);

        execution.AssertSucceeded();
        Assert.Contains("the customer has to remove the boundary", cause, StringComparison.Ordinal);
    }

    /// <summary>A customer cannot repair a service control policy of ours.</summary>
    [Fact]
    public async Task Migration_AccountUnderAServiceControlPolicy_NamesTheOperatorsAction()
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        var customer = await CustomerAsync(aws);
        var policy = aws.Cloud.Atomically(() =>
        {
            var policies = aws.Cloud.Organization.Policies;
            policies.Enable();
            var noConfig = policies.Add("p-noconfig", "NoConfig", "", """{"Version": "2012-10-17", "Statement": {"Effect": "Deny", "Action": "config:Put*", "Resource": "*"}}""");
            noConfig.Targets.Add(aws.CustomersOuId);
            return noConfig;
        });

        var execution = await aws.MigrateAsync(customer, AMinute, customer.AcceptAsync);
        var cause = execution.AssertFailed("PartnerRoleLacksPermissionsException");
        aws.Cloud.Atomically(() => policy.Targets.Remove(aws.CustomersOuId));
        await aws.RedriveAsync(execution);

        execution.AssertSucceeded();
        Assert.Contains("config: PutConfigRule, PutConfigurationRecorder, PutDeliveryChannel. A service control policy", cause, StringComparison.Ordinal);
        Assert.DoesNotContain("The customer has to attach", cause, StringComparison.Ordinal);
    }

    /// <summary>VerifyAccess checks exactly the permissions that the hardening of a migrated account uses.</summary>
    [Fact]
    public async Task Migration_FromStartToEnd_CallsOnlyTheCheckedActions()
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        var customer = await CustomerAsync(aws);

        (await aws.MigrateAsync(customer, AMinute, customer.AcceptAsync)).AssertSucceeded();

        var called = aws.Cloud.Calls.All.Where(call => call.Principal.Contains($":{AccountId}:assumed-role/{Role}/", StringComparison.Ordinal))
            .SelectMany(call => call.Permissions).Select(permission => permission.Action).ToHashSet();
        Assert.Contains("config:PutConfigurationRecorder", called);
        Assert.Empty(called.Except(ActionList.NeededByHardening()).Order(StringComparer.Ordinal));
    }

    /// <summary>Changes the role as the customer, and returns how to undo the change.</summary>
    private static async Task<Func<Task>> ChangeRoleAsync(TestPartnerCloud aws, string change)
    {
        var iam = aws.Iam(AccountId);
        var name = change == "namesake" ? "AdministratorAccess" : "Own";
        var (own, agreed) = ($"arn:aws:iam::{AccountId}:policy/{name}", $"arn:aws:iam::{AccountId}:policy/CTLDeveloperPolicy");
        if (change is "namesake" or "boundary" or "further") await iam.CreatePolicyAsync(new CreatePolicyRequest { PolicyName = name, PolicyDocument = Everything });
        switch (change)
        {
            case "boundary":
                RoleOf(aws).PermissionsBoundary = own;
                return () => iam.DeleteRolePermissionsBoundaryAsync(new DeleteRolePermissionsBoundaryRequest { RoleName = Role });
            case "inline":
                await iam.PutRolePolicyAsync(new PutRolePolicyRequest { RoleName = Role, PolicyName = "Later", PolicyDocument = """{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"*","Resource":"*","Condition":{"DateGreaterThan":{"aws:CurrentTime":"2099-01-01T00:00:00Z"}}}}""" });
                return () => iam.DeleteRolePolicyAsync(new DeleteRolePolicyRequest { RoleName = Role, PolicyName = "Later" });
            case "condition":
                await TrustAsync(aws, TrustPolicy.Trusting("aws", "589942003651").Replace("\"sts:AssumeRole\"", "\"sts:AssumeRole\",\"Condition\":{\"DateLessThan\":{\"aws:CurrentTime\":\"2099-01-01T00:00:00Z\"}}", StringComparison.Ordinal));
                return () => TrustAsync(aws, TrustPolicy.Trusting("aws", "589942003651"));
            default:
                await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = Role, PolicyArn = own });
                if (change == "namesake") await iam.DetachRolePolicyAsync(new DetachRolePolicyRequest { RoleName = Role, PolicyArn = agreed });
                return async () =>
                {
                    await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = Role, PolicyArn = agreed });
                    await iam.DetachRolePolicyAsync(new DetachRolePolicyRequest { RoleName = Role, PolicyArn = own });
                };
        }
    }

    private static int Attempts(TestPartnerCloud aws) => aws.Cloud.Calls.All.Count(call => call.Operation == "AssumeRole");

    private static async Task TrustAsync(TestPartnerCloud aws, string policy) => await aws.Iam(AccountId).UpdateAssumeRolePolicyAsync(new UpdateAssumeRolePolicyRequest { RoleName = Role, PolicyDocument = policy });

    private static IamRole RoleOf(TestPartnerCloud aws) => aws.Cloud.Accounts[AccountId].Iam.Roles[Role];

    private static async Task<Customer> CustomerAsync(TestPartnerCloud aws, string trusted = "589942003651")
    {
        aws.Cloud.AddStandAloneAccount(AccountId);
        var customer = new Customer(aws, AccountId);
        await customer.MakeRoleAsync(trusted);
        return customer;
    }
}
