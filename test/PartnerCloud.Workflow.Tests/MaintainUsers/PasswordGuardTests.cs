using Amazon.IdentityManagement.Model;
using PartnerCloud.Local.People;
using PartnerCloud.Simulator.Faults;
using PartnerCloud.Simulator.Services.Iam;
using static PartnerCloud.Workflow.Tests.MaintainUsers.UserRequests;

namespace PartnerCloud.Workflow.Tests.MaintainUsers;

/// <summary>A password opens the console. At no moment of a request does a user without the partner's limits have one.</summary>
public sealed class PasswordGuardTests
{
    private const string Boundary = "CTLCustomerBoundary";
    private const string OldPassword = "Their-0wn-Passw0rd!";

    [Fact]
    public async Task Create_OfAUser_SetsTheBoundaryInTheSameCall()
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
    public async Task Password_OfOurUserWithoutTheBoundary_IsSetAfterTheBoundary(string action)
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
        Assert.Empty(customer.Operators.Questions);
    }

    [Fact]
    public async Task Create_InAnAccountThatLosesTheBoundary_CreatesNobodyAndNamesTheRemedy()
    {
        await using var customer = await CustomerAccount.StartAsync();
        BeforeMaintenance(customer, () => customer.State.Policies.Remove(Boundary));

        var cause = (await customer.MaintainAsync("req-u1", Create("jane"))).AssertFailed("UsersNotMaintainedException");

        Assert.Contains("CustomerBoundaryMissingException", cause, StringComparison.Ordinal);
        Assert.Contains("Harden the account again", cause, StringComparison.Ordinal);
        Assert.DoesNotContain("jane", customer.State.Users.Keys);
    }

    /// <summary>Protects against mistyped names, for example of a machine user with all permissions in no group.</summary>
    [Fact]
    public async Task Reset_OfUsersWhoMustNotHaveAPassword_IsRefusedWithEveryReason()
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
        Assert.Empty(customer.Operators.Questions);
    }

    /// <summary>Groups of migrated accounts have only CTLCustomerPolicy. For their users, the boundary enforces MFA.</summary>
    [Theory]
    [InlineData("attached", false)]
    [InlineData("group", false)]
    [InlineData("group", true)]
    public async Task Reset_OfACustomersUserWithoutABoundary_SetsItBeforeThePassword(string through, bool removesMfa)
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
    public async Task Reset_InterruptedAfterTheBoundary_Continues()
    {
        await using var customer = await CustomerAccount.StartAsync();
        await OwnUserAsync(customer, "group", "CTLCustomerPolicy");
        customer.Aws.Cloud.Faults.AfterChange("iam", "PutUserPermissionsBoundary", Occurrence.Nth(1), _ => customer.Aws.KillAsync("MaintainUser"));

        (await customer.MaintainAsync("req-u1", Reset("mary"))).AssertSucceeded();

        Assert.Equal(PolicyArn(customer, Boundary), customer.State.Users["mary"].PermissionsBoundary);
        Assert.Equal(SignIn.MustChangePassword, await customer.SignInAsync("mary"));
    }

    /// <summary>An existing boundary stays, because IAM has one for each user.</summary>
    [Theory]
    [InlineData(Boundary, "")]
    [InlineData("Own", "CTLCustomerPolicy CTLForceMfaPolicy")]
    [InlineData("Own", Boundary)]
    [InlineData("CTLCustomerPolicy", "CTLForceMfaPolicy")]
    public async Task Reset_OfACustomersUserWithEnforcedMfa_KeepsTheBoundary(string boundary, string groupPolicies)
    {
        await using var customer = await CustomerAccount.StartAsync();
        await OwnUserAsync(customer, "group", groupPolicies, boundary);

        (await customer.MaintainAsync("req-u1", Reset("mary"))).AssertSucceeded();

        Assert.Equal(SignIn.MustChangePassword, await customer.SignInAsync("mary"));
        Assert.Equal(PolicyArn(customer, boundary), customer.State.Users["mary"].PermissionsBoundary);
    }

    [Theory]
    [InlineData("Own", "CTLCustomerPolicy", "users[0]: has another permissions boundary than CTLCustomerBoundary and does not have CTLForceMfaPolicy, not even from a group, so MFA is not enforced")]
    [InlineData("CTLCustomerPolicy", "", "users[0]: has another permissions boundary than CTLCustomerBoundary and does not have CTLForceMfaPolicy")]
    [InlineData("Own", "CTLForceMfaPolicy", "users[0]: has neither CTLCustomerPolicy nor CTLCustomerBoundary")]
    [InlineData("", "CTLForceMfaPolicy", "users[0]: has neither CTLCustomerPolicy nor CTLCustomerBoundary")]
    public async Task Reset_OfACustomersUserWithoutEnforcedMfa_IsRefused(string boundary, string groupPolicies, string reason)
    {
        await using var customer = await CustomerAccount.StartAsync();
        await OwnUserAsync(customer, "group", groupPolicies, boundary);

        var cause = (await customer.MaintainAsync("req-u1", Reset("mary", removeMfaDevices: true))).AssertFailed("RequestRefused");

        Assert.Contains(reason, cause, StringComparison.Ordinal);
        Assert.Empty(customer.Operators.Questions);
        Assert.Equal(boundary.Length > 0 ? PolicyArn(customer, boundary) : null, customer.State.Users["mary"].PermissionsBoundary);
        Assert.Equal(SignIn.Accepted, customer.Aws.Cloud.TrySignIn(customer.Id, "mary", OldPassword));
    }

    [Theory]
    [InlineData("CTLCustomerPolicy", "has neither CTLCustomerPolicy nor CTLCustomerBoundary")]
    [InlineData("CTLForceMfaPolicy", "so MFA is not enforced")]
    public async Task Reset_OfAUserUnguardedBeforeTheWork_KeepsTheOldPassword(string lostPolicy, string reason)
    {
        await using var customer = await CustomerAccount.StartAsync();
        await OwnUserAsync(customer, "group", "CTLCustomerPolicy CTLForceMfaPolicy", "Own");
        BeforeMaintenance(customer, () => customer.State.Groups["Readers"].Attached.Remove(PolicyArn(customer, lostPolicy)));

        var execution = await customer.MaintainAsync("req-u1", Reset("mary"));

        var cause = execution.AssertFailed("UsersNotMaintainedException");
        Assert.Contains("UserNotGuardedException: User mary", cause, StringComparison.Ordinal);
        Assert.Contains(reason, cause, StringComparison.Ordinal);
        Assert.Equal(SignIn.Accepted, customer.Aws.Cloud.TrySignIn(customer.Id, "mary", OldPassword));
        customer.State.Groups["Readers"].Attached.Add(PolicyArn(customer, lostPolicy));
        (await customer.Aws.RedriveAsync(execution)).AssertSucceeded();
        Assert.Equal(SignIn.MustChangePassword, await customer.SignInAsync("mary"));
    }

    /// <summary>Also if the process dies before it sees the change.</summary>
    [Theory]
    [InlineData("CTLCustomerPolicy", false)]
    [InlineData("CTLCustomerPolicy", true)]
    [InlineData("CTLForceMfaPolicy", false)]
    public async Task Reset_OfAUserUnguardedWhileThePasswordIsSet_RemovesThePassword(string lostPolicy, bool dies)
    {
        await using var customer = await CustomerAccount.StartAsync();
        await OwnUserAsync(customer, "group", "CTLCustomerPolicy CTLForceMfaPolicy", "Own");
        customer.Aws.Cloud.Faults.AfterChange("iam", "CreateLoginProfile", Occurrence.Nth(1), async _ =>
        {
            customer.State.Groups["Readers"].Attached.Remove(PolicyArn(customer, lostPolicy));
            if (dies) await customer.Aws.KillAsync("MaintainUser");
        });

        var execution = await customer.MaintainAsync("req-u1", Reset("mary"));

        Assert.Contains("UserNotGuardedException: User mary", execution.AssertFailed("UsersNotMaintainedException"), StringComparison.Ordinal);
        Assert.Null(customer.State.Users["mary"].Login);
        Assert.False(await customer.MayReadAsync("jdoe", "mary"));
        customer.State.Groups["Readers"].Attached.Add(PolicyArn(customer, lostPolicy));
        (await customer.Aws.RedriveAsync(execution)).AssertSucceeded();
        Assert.Equal(SignIn.MustChangePassword, await customer.SignInAsync("mary"));
    }

    /// <summary>The boundary of the reset is removed or replaced by one of the customer's while the password is set.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Reset_OfAUserWhoseBoundaryChangesWhileThePasswordIsSet_NeverLeavesItWithoutMfa(bool getsAnother)
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
    public async Task Reset_OfAUserWhosePasswordIsDeletedBeforeTheWork_SetsNone()
    {
        await using var customer = await CustomerAccount.StartAsync();
        await customer.MaintainAsync("req-u1", Create("jane"));
        BeforeMaintenance(customer, () => customer.State.Users["jane"].Login = null);

        var execution = await customer.MaintainAsync("req-u2", Reset("jane"));

        Assert.Contains("UserHasNoPasswordException: User jane", execution.AssertFailed("UsersNotMaintainedException"), StringComparison.Ordinal);
        Assert.Null(customer.State.Users["jane"].Login);
    }

    /// <summary>The function checks the group before and after the user joins, and before and after it sets the password.</summary>
    [Theory]
    [InlineData("AddUserToGroup", false)]
    [InlineData("AddUserToGroup", true)]
    [InlineData("CreateLoginProfile", false)]
    [InlineData("CreateLoginProfile", true)]
    public async Task Create_InAGroupUnguardedDuringTheWork_RemovesTheUserFromIt(string operation, bool dies)
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

    /// <summary>Runs a change after the request is accepted and before its users are maintained.</summary>
    private static void BeforeMaintenance(CustomerAccount customer, Action change)
    {
        customer.Operators.WillAnswer(SimulatedOperator.Confirmation);
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

    /// <summary>Creates the customer's own user with a password, and a boundary if given. The policies are attached to the user or to a group.</summary>
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
