using Amazon.IdentityManagement.Model;
using PartnerCloud.Local.People;
using PartnerCloud.Simulator.Faults;
using PartnerCloud.Simulator.Services.Iam;
using static PartnerCloud.Workflow.Tests.MaintainUsers.UserRequests;

namespace PartnerCloud.Workflow.Tests.MaintainUsers;

/// <summary>A password opens the console: nobody gets one whom nothing of the partner's bounds, at no moment of a request.</summary>
public sealed class PasswordGuardTests
{
    private const string Boundary = "CTLCustomerBoundary";
    private const string OldPassword = "Their-0wn-Passw0rd!";

    [Fact]
    public async Task Create_GivesTheBoundaryInTheCallThatMakesTheUser()
    {
        await using var customer = await CustomerAccount.StartAsync();
        string? boundary = null;
        customer.Aws.Cloud.Faults.AfterChange("iam", "CreateUser", Occurrence.Nth(1), _ =>
        {
            boundary = customer.State.Users["jane"].PermissionsBoundary;
            return Task.CompletedTask;
        });

        (await customer.MaintainAsync("req-u1", Create("jane"))).AssertSucceeded();

        Assert.Equal(PolicyArn(customer, Boundary), boundary);
    }

    [Theory]
    [InlineData("Create")]
    [InlineData("ResetPassword")]
    public async Task Password_OfAUserOfOursWithoutTheBoundary_ComesAfterIt(string action)
    {
        await using var customer = await CustomerAccount.StartAsync();
        await customer.MaintainAsync("req-u1", Create("jane"));
        customer.State.Users["jane"].PermissionsBoundary = null;
        if (action == "Create") customer.State.Users["jane"].Login = null;
        string? boundary = null;
        customer.Aws.Cloud.Faults.AfterChange("iam", "CreateLoginProfile", Occurrence.Nth(1), _ =>
        {
            boundary = customer.State.Users["jane"].PermissionsBoundary;
            return Task.CompletedTask;
        });

        (await customer.MaintainAsync("req-u2", action == "Create" ? Create("jane") : Reset("jane"))).AssertSucceeded();

        Assert.Equal(PolicyArn(customer, Boundary), boundary);
    }

    [Fact]
    public async Task Request_ForAnAccountWithoutTheBoundary_IsRefused()
    {
        await using var customer = await CustomerAccount.StartAsync();
        customer.State.Policies.Remove(Boundary);

        var cause = (await customer.MaintainAsync("req-u1", Create("jane"))).AssertFailed("RequestRefused");

        Assert.Contains("accountId: is not hardened: it lacks CTLCustomerBoundary", cause, StringComparison.Ordinal);
        Assert.Empty(customer.Desk.Asked);
    }

    [Fact]
    public async Task Create_InAnAccountThatLosesTheBoundary_MakesNobodyAndSaysWhatToDo()
    {
        await using var customer = await CustomerAccount.StartAsync();
        BeforeTheWork(customer, () => customer.State.Policies.Remove(Boundary));

        var cause = (await customer.MaintainAsync("req-u1", Create("jane"))).AssertFailed("UsersNotMaintainedException");

        Assert.Contains("CustomerBoundaryMissingException", cause, StringComparison.Ordinal);
        Assert.Contains("Harden the account again", cause, StringComparison.Ordinal);
        Assert.DoesNotContain("jane", customer.State.Users.Keys);
    }

    /// <summary>One mistyped name would be enough: a machine user with all rights in no group.</summary>
    [Fact]
    public async Task Reset_OfUsersWhoMustNotHaveAPassword_IsRefusedWithEveryReasonAtOnce()
    {
        await using var customer = await CustomerAccount.StartAsync();
        await customer.MakeOwnUserAsync("robot");
        await customer.MakeOwnUserAsync("mary");
        GivePassword(customer, "mary");
        await customer.MakeOwnUserAsync("paul", "CTLCustomerAdmins");

        var cause = (await customer.MaintainAsync("req-u1", Reset("robot"), Reset("mary"), Reset("paul"))).AssertFailed("RequestRefused");

        Assert.All(
            ["users[0]: has no console password to reset", "users[0]: has neither CTLCustomerPolicy nor CTLCustomerBoundary", "users[1]: has neither CTLCustomerPolicy nor CTLCustomerBoundary", "users[2]: has no console password to reset"],
            reason => Assert.Contains(reason, cause, StringComparison.Ordinal));
        Assert.DoesNotContain("users[1]: has no console password", cause, StringComparison.Ordinal);
        Assert.DoesNotContain("users[2]: has neither", cause, StringComparison.Ordinal);
        Assert.Empty(customer.Desk.Asked);
    }

    /// <summary>Groups of migrated accounts have CTLCustomerPolicy only: what asks such a user for MFA is the boundary.</summary>
    [Theory]
    [InlineData("attached", false)]
    [InlineData("group", false)]
    [InlineData("group", true)]
    public async Task Reset_OfACustomersOwnUserWithoutABoundary_GivesItBeforeThePassword(string through, bool removesMfa)
    {
        await using var customer = await CustomerAccount.StartAsync();
        await OwnUserAsync(customer, through, "CTLCustomerPolicy");
        customer.AddMfa("mary");
        string? boundary = null;
        customer.Aws.Cloud.Faults.AfterChange("iam", "CreateLoginProfile", Occurrence.Nth(1), _ =>
        {
            boundary = customer.State.Users["mary"].PermissionsBoundary;
            return Task.CompletedTask;
        });

        var execution = await customer.MaintainAsync("req-u1", Reset("mary", removesMfa));

        execution.AssertSucceeded();
        Assert.Equal(PolicyArn(customer, Boundary), boundary);
        Assert.Equal(boundary, customer.State.Users["mary"].PermissionsBoundary);
        Assert.Equal(["user mary bounded"], execution.Changes().Where(change => change.Contains("bounded", StringComparison.Ordinal)));
        Assert.Equal(SignIn.MustChangePassword, await customer.SignInAsync("mary"));
        Assert.Equal(removesMfa ? 0 : 1, customer.State.Users["mary"].MfaDevices.Count);
        Assert.DoesNotContain("user mary bounded", (await customer.MaintainAsync("req-u2", Reset("mary"))).Changes());
    }

    [Fact]
    public async Task Reset_ThatDiesOnceTheUserIsBounded_GoesOn()
    {
        await using var customer = await CustomerAccount.StartAsync();
        await OwnUserAsync(customer, "group", "CTLCustomerPolicy");
        customer.Aws.Cloud.Faults.AfterChange("iam", "PutUserPermissionsBoundary", Occurrence.Nth(1), _ => customer.Aws.KillAsync("MaintainUser"));

        (await customer.MaintainAsync("req-u1", Reset("mary"))).AssertSucceeded();

        Assert.Equal(PolicyArn(customer, Boundary), customer.State.Users["mary"].PermissionsBoundary);
        Assert.Equal(SignIn.MustChangePassword, await customer.SignInAsync("mary"));
    }

    /// <summary>A boundary that is there stays: IAM has one for each user.</summary>
    [Theory]
    [InlineData(Boundary, "")]
    [InlineData("Own", "CTLCustomerPolicy CTLForceMfaPolicy")]
    [InlineData("Own", Boundary)]
    [InlineData("CTLCustomerPolicy", "CTLForceMfaPolicy")]
    public async Task Reset_OfACustomersOwnUserWhoIsAskedForMfa_KeepsTheBoundary(string boundary, string ofGroup)
    {
        await using var customer = await CustomerAccount.StartAsync();
        await OwnUserAsync(customer, "group", ofGroup, boundary);

        (await customer.MaintainAsync("req-u1", Reset("mary"))).AssertSucceeded();

        Assert.Equal(SignIn.MustChangePassword, await customer.SignInAsync("mary"));
        Assert.Equal(PolicyArn(customer, boundary), customer.State.Users["mary"].PermissionsBoundary);
    }

    [Theory]
    [InlineData("Own", "CTLCustomerPolicy", "users[0]: has another permissions boundary than CTLCustomerBoundary and does not have CTLForceMfaPolicy, not even from a group, so MFA is not enforced")]
    [InlineData("CTLCustomerPolicy", "", "users[0]: has another permissions boundary than CTLCustomerBoundary and does not have CTLForceMfaPolicy")]
    [InlineData("Own", "CTLForceMfaPolicy", "users[0]: has neither CTLCustomerPolicy nor CTLCustomerBoundary")]
    [InlineData("", "CTLForceMfaPolicy", "users[0]: has neither CTLCustomerPolicy nor CTLCustomerBoundary")]
    public async Task Reset_OfACustomersOwnUserWhoIsNotAskedForMfa_IsRefused(string boundary, string ofGroup, string reason)
    {
        await using var customer = await CustomerAccount.StartAsync();
        await OwnUserAsync(customer, "group", ofGroup, boundary);

        var cause = (await customer.MaintainAsync("req-u1", Reset("mary", removeMfaDevices: true))).AssertFailed("RequestRefused");

        Assert.Contains(reason, cause, StringComparison.Ordinal);
        Assert.Empty(customer.Desk.Asked);
        Assert.Equal(boundary.Length > 0 ? PolicyArn(customer, boundary) : null, customer.State.Users["mary"].PermissionsBoundary);
        Assert.Equal(SignIn.Accepted, customer.Aws.Cloud.TrySignIn(customer.Id, "mary", OldPassword));
    }

    [Theory]
    [InlineData("CTLCustomerPolicy", "has neither CTLCustomerPolicy nor CTLCustomerBoundary")]
    [InlineData("CTLForceMfaPolicy", "so MFA is not enforced")]
    public async Task Reset_OfAUserWhoLosesTheGuardBeforeTheWork_LeavesThePasswordAsItIs(string lost, string reason)
    {
        await using var customer = await CustomerAccount.StartAsync();
        await OwnUserAsync(customer, "group", "CTLCustomerPolicy CTLForceMfaPolicy", "Own");
        BeforeTheWork(customer, () => customer.State.Groups["Readers"].Attached.Remove(PolicyArn(customer, lost)));

        var execution = await customer.MaintainAsync("req-u1", Reset("mary"));

        var cause = execution.AssertFailed("UsersNotMaintainedException");
        Assert.Contains("UserNotGuardedException: User mary", cause, StringComparison.Ordinal);
        Assert.Contains(reason, cause, StringComparison.Ordinal);
        Assert.Equal(SignIn.Accepted, customer.Aws.Cloud.TrySignIn(customer.Id, "mary", OldPassword));
        customer.State.Groups["Readers"].Attached.Add(PolicyArn(customer, lost));
        (await customer.Aws.RedriveAsync(execution)).AssertSucceeded();
        Assert.Equal(SignIn.MustChangePassword, await customer.SignInAsync("mary"));
    }

    /// <summary>Also where the process dies before it has seen that.</summary>
    [Theory]
    [InlineData("CTLCustomerPolicy", false)]
    [InlineData("CTLCustomerPolicy", true)]
    [InlineData("CTLForceMfaPolicy", false)]
    public async Task Reset_OfAUserWhoLosesTheGuardAsThePasswordIsGiven_TakesItBack(string lost, bool dies)
    {
        await using var customer = await CustomerAccount.StartAsync();
        await OwnUserAsync(customer, "group", "CTLCustomerPolicy CTLForceMfaPolicy", "Own");
        customer.Aws.Cloud.Faults.AfterChange("iam", "CreateLoginProfile", Occurrence.Nth(1), async _ =>
        {
            customer.State.Groups["Readers"].Attached.Remove(PolicyArn(customer, lost));
            if (dies) await customer.Aws.KillAsync("MaintainUser");
        });

        var execution = await customer.MaintainAsync("req-u1", Reset("mary"));

        Assert.Contains("UserNotGuardedException: User mary", execution.AssertFailed("UsersNotMaintainedException"), StringComparison.Ordinal);
        Assert.Null(customer.State.Users["mary"].Login);
        Assert.False(await customer.MayReadAsync("jdoe", "mary"));
        customer.State.Groups["Readers"].Attached.Add(PolicyArn(customer, lost));
        (await customer.Aws.RedriveAsync(execution)).AssertSucceeded();
        Assert.Equal(SignIn.MustChangePassword, await customer.SignInAsync("mary"));
    }

    /// <summary>What the reset has given is lost as well: a boundary of the customer's own comes in its place, or none.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Reset_OfAUserWhoLosesTheBoundaryAsThePasswordIsGiven_NeverLeavesThePasswordWithoutMfa(bool getsAnother)
    {
        await using var customer = await CustomerAccount.StartAsync();
        await OwnUserAsync(customer, "group", "CTLCustomerPolicy");
        customer.Aws.Cloud.Faults.AfterChange("iam", "CreateLoginProfile", Occurrence.Nth(1), _ =>
        {
            customer.State.Users["mary"].PermissionsBoundary = getsAnother ? PolicyArn(customer, "Own") : null;
            return Task.CompletedTask;
        });

        var execution = await customer.MaintainAsync("req-u1", Reset("mary"));

        if (!getsAnother)
        {
            execution.AssertSucceeded();
            Assert.Equal(PolicyArn(customer, Boundary), customer.State.Users["mary"].PermissionsBoundary);
            return;
        }
        Assert.Contains("so MFA is not enforced", execution.AssertFailed("UsersNotMaintainedException"), StringComparison.Ordinal);
        Assert.Null(customer.State.Users["mary"].Login);
    }

    [Fact]
    public async Task Reset_OfAUserWhosePasswordGoesBeforeTheWork_GivesNone()
    {
        await using var customer = await CustomerAccount.StartAsync();
        await customer.MaintainAsync("req-u1", Create("jane"));
        BeforeTheWork(customer, () => customer.State.Users["jane"].Login = null);

        var execution = await customer.MaintainAsync("req-u2", Reset("jane"));

        Assert.Contains("UserHasNoPasswordException: User jane", execution.AssertFailed("UsersNotMaintainedException"), StringComparison.Ordinal);
        Assert.Null(customer.State.Users["jane"].Login);
    }

    /// <summary>The group is looked at, joined, and looked at again; the same around the password.</summary>
    [Theory]
    [InlineData("AddUserToGroup", false)]
    [InlineData("AddUserToGroup", true)]
    [InlineData("CreateLoginProfile", false)]
    [InlineData("CreateLoginProfile", true)]
    public async Task Create_InAGroupThatLosesItsGuardMeanwhile_TakesTheUserOutAgain(string operation, bool dies)
    {
        await using var customer = await CustomerAccount.StartAsync();
        await customer.MakeGroupAsync("Readers", guarded: true);
        customer.Aws.Cloud.Faults.AfterChange("iam", operation, Occurrence.Nth(1), async _ =>
        {
            customer.State.Groups["Readers"].Attached.Remove(PolicyArn(customer, "CTLForceMfaPolicy"));
            if (dies) await customer.Aws.KillAsync("MaintainUser");
        });

        var execution = await customer.MaintainAsync("req-u1", Create("jane", "Readers"));

        Assert.Contains("GroupNotGuardedException: Group Readers", execution.AssertFailed("UsersNotMaintainedException"), StringComparison.Ordinal);
        Assert.Empty(customer.State.Groups["Readers"].Members);
        Assert.Null(customer.State.Users["jane"].Login);
        await customer.GuardAsync("Readers");
        (await customer.Aws.RedriveAsync(execution)).AssertSucceeded();
        Assert.Equal(["jane"], customer.State.Groups["Readers"].Members);
        Assert.Equal(SignIn.MustChangePassword, await customer.SignInAsync("jane"));
    }

    private static string PolicyArn(CustomerAccount customer, string policy) => $"arn:aws:iam::{customer.Id}:policy/{policy}";

    /// <summary>Between the request's acceptance and the work on its users.</summary>
    private static void BeforeTheWork(CustomerAccount customer, Action change)
    {
        customer.Desk.Says(SimulatedOperator.Confirmation);
        customer.Aws.Cloud.Faults.AfterChange("events", "PutEvents", Occurrence.Nth(1), _ =>
        {
            change();
            return Task.CompletedTask;
        });
    }

    private static void GivePassword(CustomerAccount customer, string userName) => customer.Aws.Cloud.Atomically(() =>
    {
        var now = customer.Aws.Cloud.Time.GetUtcNow();
        customer.State.Users[userName].Login = new(now);
        customer.State.Users[userName].Login!.Set(OldPassword, now);
        return true;
    });

    /// <summary>A user of the customer's own, with a password and perhaps a boundary, whom policies bind: attached to the user, or to a group.</summary>
    private static async Task OwnUserAsync(CustomerAccount customer, string through, string policies, string boundary = "")
    {
        using var iam = customer.Aws.Iam(customer.Id);
        await iam.CreatePolicyAsync(new CreatePolicyRequest { PolicyName = "Own", PolicyDocument = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}""" });
        await iam.CreateUserAsync(new CreateUserRequest { UserName = "mary", PermissionsBoundary = boundary.Length > 0 ? PolicyArn(customer, boundary) : null });
        await customer.MakeGroupAsync("Readers", guarded: false);
        await iam.AddUserToGroupAsync(new AddUserToGroupRequest { GroupName = "Readers", UserName = "mary" });
        foreach (var policy in policies.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (through == "attached") customer.State.Users["mary"].Attached.Add(PolicyArn(customer, policy));
            else await iam.AttachGroupPolicyAsync(new AttachGroupPolicyRequest { GroupName = "Readers", PolicyArn = PolicyArn(customer, policy) });
        }
        GivePassword(customer, "mary");
        await customer.Aws.PassAsync(TimeSpan.FromMinutes(1));
    }
}
