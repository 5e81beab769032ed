using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Services.EventBridge;
using PartnerCloud.Simulator.Services.Iam;
using static PartnerCloud.Workflow.Tests.MaintainUsers.UserRequests;

namespace PartnerCloud.Workflow.Tests.MaintainUsers;

public sealed class CreateUserTests
{
    [Fact]
    public async Task Create_OfANewUser_GivesATemporaryPasswordThatOnlyTheRequesterReads()
    {
        await using var customer = await CustomerAccount.StartAsync();

        var execution = await customer.MaintainAsync("req-u1", Create("jane"));

        execution.AssertSucceeded();
        Assert.Equal(["jane Create Done"], execution.UserOutcomes());
        var user = customer.State.Users["jane"];
        Assert.Equal(
            ["made-by=partner-cloud", "provider-id=prov-1", "request-id=req-u1", "requester=jdoe"],
            user.Tags.Select(tag => $"{tag.Key}={tag.Value}"));
        Assert.Contains("jane", customer.State.Groups["CTLCustomerAdmins"].Members);
        Assert.Equal(SignIn.MustChangePassword, await customer.SignInAsync("jane"));
        Assert.True(await customer.MayReadAsync("jdoe", "jane"));
        Assert.False(await customer.MayReadAsync("somebody", "jane"));
        Assert.Equal((await customer.SecretAsync("jane")).ARN, execution.SecretArn());
        Assert.Equal(
            [$"account-id={customer.Id}", "credentials-state=issued", "provider-id=prov-1", "request-id=req-u1", "requester=jdoe", "user-name=jane"],
            (await customer.SecretAsync("jane")).Tags.Where(tag => tag.Key != "password-version").Select(tag => $"{tag.Key}={tag.Value}").Order(StringComparer.Ordinal));
    }

    /// <summary>A migrated account keeps a stricter password policy than the baseline's.</summary>
    [Fact]
    public async Task Create_InAnAccountThatDemandsLongPasswords_GivesALongPassword()
    {
        await using var customer = await CustomerAccount.StartAsync();
        customer.State.PasswordPolicy = new() { MinimumLength = 32, RequireSymbols = true, RequireNumbers = true, RequireUppercase = true, RequireLowercase = true };

        var execution = await customer.MaintainAsync("req-u1", Create("jane"));

        execution.AssertSucceeded();
        Assert.Equal(SignIn.MustChangePassword, await customer.SignInAsync("jane"));
    }

    /// <summary>A name that only begins like a name of the partner's belongs to the customer.</summary>
    [Fact]
    public async Task Create_OfNamesThatBeginLikeThePartners_Succeeds()
    {
        await using var customer = await CustomerAccount.StartAsync();
        string[] names = ["camille", "Cameron.Ops", "camila@example.com", "ctlabs"];

        var users = Array.ConvertAll(names, name => Create(name));
        foreach (var user in users) user["email"] = "somebody@acme.example";

        var execution = await customer.MaintainAsync("req-u1", users);

        execution.AssertSucceeded();
        Assert.All(names, name => Assert.Contains(name, customer.State.Groups["CTLCustomerAdmins"].Members));
    }

    [Fact]
    public async Task Create_OutputHistoryAndEvents_NameTheRequesterAndTheConfirmer()
    {
        await using var customer = await CustomerAccount.StartAsync();

        var execution = await customer.MaintainAsync("req-u1", Create("jane"));

        Assert.Equal("""{"confirmedBy":"ops.kim","protocolReference":"INC-4711"}""", execution.Output()["confirmation"]!.ToJsonString());
        Assert.Equal((customer.Id, "req-u1", "jdoe"), ((string?)execution.Output()["accountId"], (string?)execution.Output()["requestId"], (string?)execution.Output()["requestedBy"]));
        Assert.All(["ops.kim", "INC-4711", "jdoe@acme.example"], name => Assert.Contains(name, execution.History(), StringComparison.Ordinal));
        var question = Assert.Single(customer.Operators.Questions);
        Assert.Equal(("req-u1", customer.Id, "jdoe"), ((string?)question["requestId"], (string?)question["accountId"], (string?)question["requestedBy"]!["userId"]));
        Assert.Equal("""[{"userName":"jane","action":"Create"}]""", question["users"]!.ToJsonString());
        var users = JsonNode.Parse(customer.Aws.Cloud.EventsOn("partner-cloud").Single(entry => entry.DetailType == "Users Maintained").Detail)!;
        Assert.Equal(execution.SecretArn(), (string?)users["users"]![0]!["secretArn"]);
        Assert.DoesNotContain(customer.Aws.Cloud.EventsOn("partner-cloud"), entry => entry.Detail.Contains("taskToken", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Create_InAGuardedGroup_DoesNotMakeTheUserAnAdministrator()
    {
        await using var customer = await CustomerAccount.StartAsync();
        await customer.MakeGroupAsync("Readers", guarded: true);

        (await customer.MaintainAsync("req-u1", Create("jane", "Readers"))).AssertSucceeded();

        Assert.Equal(["jane"], customer.State.Groups["Readers"].Members);
        Assert.DoesNotContain("jane", customer.State.Groups["CTLCustomerAdmins"].Members);
    }

    [Fact]
    public async Task Create_InAnUnguardedGroup_FailsUntilItIsGuardedAndRedriven()
    {
        await using var customer = await CustomerAccount.StartAsync();
        await customer.MakeGroupAsync("Readers", guarded: false);

        var execution = await customer.MaintainAsync("req-u1", Create("jane", "Readers"));

        var cause = execution.AssertFailed("UsersNotMaintainedException");
        Assert.Contains("jane: Create failed: GroupNotGuardedException: Group Readers", cause, StringComparison.Ordinal);
        Assert.False(customer.State.Users.ContainsKey("jane"));

        await customer.GuardAsync("Readers");
        (await customer.Aws.RedriveAsync(execution)).AssertSucceeded();
        Assert.Equal(["jane Create Done"], execution.UserOutcomes());
    }

    [Fact]
    public async Task Create_OfACustomersOwnUser_LeavesTheUserUnchanged()
    {
        await using var customer = await CustomerAccount.StartAsync();
        await customer.MakeOwnUserAsync("jane");

        var execution = await customer.MaintainAsync("req-u1", Create("jane"));

        Assert.Contains("UserExistsException", execution.AssertFailed("UsersNotMaintainedException"), StringComparison.Ordinal);
        Assert.Null(customer.State.Users["jane"].Login);
    }

    /// <summary>IAM accepts a comma in a name. The secret's tag, which the revocation of the password needs, does not.</summary>
    [Fact]
    public async Task Create_OfANameThatTagsDoNotAllow_IsRefused()
    {
        await using var customer = await CustomerAccount.StartAsync();

        var execution = await customer.MaintainAsync("req-u1", Create("doe,jane"));

        Assert.Contains("users[0].userName: must be letters, digits and _+=.@- only", execution.AssertFailed("RequestRefused"), StringComparison.Ordinal);
        Assert.DoesNotContain("doe,jane", customer.State.Users.Keys);
    }
}
