using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Services.Organizations;
using static PartnerCloud.Workflow.Tests.MaintainUsers.UserRequests;

namespace PartnerCloud.Workflow.Tests.MaintainUsers;

/// <summary>Requests that are refused before operators are asked. The cause lists every reason.</summary>
public sealed class UserRefusalTests
{
    [Fact]
    public async Task Request_WithManyMistakes_IsRefusedWithAllOfThem()
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        var request = For("12", "req-u1", Create("ctldeveloperrole"), Create("jane", "CTLOperationsRole"), Reset("JANE", true), Remove("bob"), new JsonObject { ["userName"] = "a b", ["email"] = "x", ["action"] = "Promote", ["shell"] = "bash" });
        request["users"]![3]!["removeMfaDevices"] = true;
        request["users"]![0]!["madeByCustomer"] = "yes";
        request["note"] = "please";

        var cause = (await aws.MaintainAsync(request)).AssertFailed("RequestRefused");

        Assert.All(
            [
                "accountId: must be the 12 digits", "users[0].userName: is one of the partner's own names", "users[0].madeByCustomer: must be true or false", "users[1].group: is one of the partner's own names",
                "users[2].userName: is named twice", "users[3].removeMfaDevices: is allowed with the action ResetPassword only", "users[4].userName: must be letters", "users[4].email: must be an e-mail address",
                "users[4].action: must be one of Create, ResetPassword, Remove", "users[4].shell: unknown field", "note: unknown field",
            ],
            reason => Assert.Contains(reason, cause, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(51)]
    public async Task Request_WithoutUsersOrWithTooMany_IsRefused(int count)
    {
        await using var aws = await TestPartnerCloud.StartAsync();

        var execution = await aws.MaintainAsync(For("111122223333", "req-u1", [.. Enumerable.Range(1, count).Select(number => Create($"user{number}"))]));

        Assert.Contains("users: must be a list of 1 to 50 objects", execution.AssertFailed("RequestRefused"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_ForAnAccountOutsideTheOrganization_IsRefusedWithoutEnteringIt()
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        aws.Cloud.AddStandAloneAccount("111122223333");

        var execution = await aws.MaintainAsync(For("111122223333", "req-u1", Create("jane")));

        Assert.Contains("accountId: is not a member of the partner's organization", execution.AssertFailed("RequestRefused"), StringComparison.Ordinal);
        Assert.DoesNotContain(aws.Cloud.Calls.All, call => call is { Operation: "AssumeRole" });
    }

    [Fact]
    public async Task Request_ForThePartnersOwnAccount_IsRefused()
    {
        await using var aws = await TestPartnerCloud.StartAsync();

        var execution = await aws.MaintainAsync(For(aws.Cloud.Options.ManagementAccountId, "req-u1", Create("jane")));

        Assert.Contains("accountId: is the partner's own account", execution.AssertFailed("RequestRefused"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_ForAnUnplacedMember_IsRefused()
    {
        await using var customer = await CustomerAccount.StartAsync();
        customer.Aws.Cloud.Organization.TagsOf(customer.Id).Remove("provider-id");

        Assert.Contains("accountId: was not taken into the partner's care", (await customer.MaintainAsync("req-u1", Create("jane"))).AssertFailed("RequestRefused"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("org-43", "requestedBy.organizationId: is not the organization that the account belongs to")]
    [InlineData("ORG-42", "requestedBy.organizationId: is not the organization that the account belongs to")]
    [InlineData("org 42", "requestedBy.organizationId: must be letters")]
    [InlineData("", "requestedBy.organizationId: must not be empty")]
    public async Task Request_FromAnotherOrganization_IsRefusedWithoutEnteringTheAccount(string organization, string reason)
    {
        await using var customer = await CustomerAccount.StartAsync();
        var before = customer.Aws.Cloud.Calls.All.Count(call => call.Operation == "AssumeRole");

        var cause = (await customer.MaintainAsync(For(customer.Id, "req-u1", Create("jane", "Readers")).From(organization))).AssertFailed("RequestRefused");

        Assert.Contains(reason, cause, StringComparison.Ordinal);
        Assert.DoesNotContain("Readers", cause, StringComparison.Ordinal);
        Assert.Empty(customer.Operators.Questions);
        Assert.Equal(before, customer.Aws.Cloud.Calls.All.Count(call => call.Operation == "AssumeRole"));
    }

    [Theory]
    [InlineData("org-42", "CAM says that the requester belongs to org-42.")]
    [InlineData(null, "The request does not say which organization the requester belongs to. The account belongs to org-42.")]
    public async Task Request_FromTheAccountsOrganizationOrNone_NotifiesOperatorsOfIt(string? organization, string text)
    {
        await using var customer = await CustomerAccount.StartAsync(operatorsAnswer: false);

        (await customer.MaintainAsync(For(customer.Id, "req-u1", Create("jane")).From(organization))).AssertFailed("IdentityConfirmationTimedOut");

        Assert.Contains(text, (await customer.Aws.NotificationsAsync())[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_ForAClosedAccount_IsRefused()
    {
        await using var customer = await CustomerAccount.StartAsync();
        customer.Aws.Cloud.Organization.Members.Single(member => member.AccountId == customer.Id).State = "SUSPENDED";

        Assert.Contains("accountId: is SUSPENDED, not ACTIVE", (await customer.MaintainAsync("req-u1", Create("jane"))).AssertFailed("RequestRefused"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_ForAnAccountThatIsNotHardened_IsRefused()
    {
        await using var customer = await CustomerAccount.StartAsync();
        customer.State.Groups.Remove("CTLCustomerAdmins");

        Assert.Contains("accountId: is not hardened", (await customer.MaintainAsync("req-u1", Create("jane"))).AssertFailed("RequestRefused"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_ThatLeavesNoAdministrator_IsRefusedTogetherWithMissingGroups()
    {
        await using var customer = await CustomerAccount.StartAsync();
        await customer.MaintainAsync("req-u1", Create("jane"));

        var cause = (await customer.MaintainAsync("req-u2", Remove("JANE"), Remove("administrator"), Create("bob", "Readers"))).AssertFailed("RequestRefused");

        Assert.Contains("users: would leave the group CTLCustomerAdmins without a member", cause, StringComparison.Ordinal);
        Assert.Contains("users[2].group: does not exist in the account", cause, StringComparison.Ordinal);
        Assert.Single(customer.Operators.Questions);
        (await customer.MaintainAsync("req-u3", Remove("jane"))).AssertSucceeded();
    }
}
