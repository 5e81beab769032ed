using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Services.Organizations;
using PartnerCloud.StatesLanguage.Executions;

namespace PartnerCloud.Workflow.Tests.OnboardAccount;

/// <summary>
/// A request may name accounts or providers of others. An account without the request's tags is neither moved nor changed. A provider id of another account is
/// refused.
/// </summary>
public sealed class WhoseAccountTests
{
    private static readonly TimeSpan AMinute = TimeSpan.FromMinutes(1);

    /// <summary>Prevents that an account of the partner's own is moved into the customers' unit before the execution fails.</summary>
    [Fact]
    public async Task Member_WithoutTags_IsNotMovedUntilAnOperatorTagsIt()
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        var customer = await aws.CustomerAsync();
        await aws.InviteByHandAsync(customer);
        await customer.AcceptAsync();

        var execution = await aws.MigrateAsync(customer);

        var cause = execution.AssertFailed("AccountOfAnotherOrganizationException");
        Assert.Contains("it has no tag provider-id", cause, StringComparison.Ordinal);
        Assert.Equal("InviteAccount", execution.StatesEntered()[^1]);
        await AssertUnchangedAsync(aws, customer);
        Assert.InRange(aws.Cloud.Now - TestPartnerCloud.Start, TimeSpan.FromSeconds(30), AMinute);

        await aws.TagByHandAsync(customer.AccountId);
        await aws.RedriveAsync(execution);
        execution.AssertSucceeded();
    }

    /// <summary>An invitation by somebody else has no tags. To wait for it does not give the account to the provider.</summary>
    [Fact]
    public async Task Member_ThatAcceptedAnInvitationWithoutTags_IsNotMoved()
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        var customer = await aws.CustomerAsync();
        await aws.InviteByHandAsync(customer);

        var execution = await aws.MigrateAsync(customer, AMinute, customer.AcceptAsync);

        execution.AssertFailed("AccountOfAnotherOrganizationException");
        Assert.Equal("PlaceAccount", execution.StatesEntered()[^1]);
        await AssertUnchangedAsync(aws, customer);
    }

    /// <summary>Organizations may show a member's tags a moment later than the member.</summary>
    [Fact]
    public async Task Member_WithTagsThatAppearLate_IsTakenIntoCare()
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        var customer = await aws.CustomerAsync();
        await aws.InviteByHandAsync(customer);
        await customer.AcceptAsync();

        var execution = await aws.MigrateAsync(customer, TimeSpan.FromSeconds(20), () => aws.TagByHandAsync(customer.AccountId));

        execution.AssertSucceeded();
    }

    /// <summary>The workflow's order: invite, prove access, check the owner, move, harden. No step sets tags.</summary>
    [Fact]
    public async Task Migration_BeforeItsChecks_ChangesNothing()
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        var customer = await aws.CustomerAsync();

        (await aws.MigrateAsync(customer, AMinute, customer.AcceptAsync)).AssertSucceeded();

        var ours = aws.Cloud.Calls.All.Where(call => call.Origin.Contains("/PartnerCloud-", StringComparison.Ordinal) && call.Service != "events").ToList();
        var move = ours.FindIndex(call => call.Operation == "MoveAccount");
        Assert.Equal(["InviteAccountToOrganization"], ours.Take(move).Where(call => call.IsWrite).Select(call => call.Operation));
        string[] checks = ["DescribeAccount", "GetResources", "InviteAccountToOrganization", "AssumeRole", "SimulatePrincipalPolicy", "GetAccountAuthorizationDetails", "ListTagsForResource", "GetResources", "MoveAccount"];
        var next = 0;
        Assert.All(checks, check => next = 1 + IndexFrom(ours, next, check));
        Assert.Equal(move + 1, next);
        Assert.DoesNotContain(ours, call => call is { Service: "organizations", Operation: "TagResource" });
    }

    /// <summary>With an existing provider id, another account's passwords could replace the first customer's.</summary>
    [Fact]
    public async Task Migration_WithTheProviderIdOfAnotherAccount_IsRefusedBeforeTheInvitation()
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        var first = (await aws.OnboardAsync(requestId: "req-0")).AccountId();
        var attacker = await aws.CustomerAsync();

        var execution = await aws.MigrateAsync(attacker, requestId: "req-1");

        var cause = execution.AssertFailed("ProviderOfAnotherAccountException");
        Assert.DoesNotContain(first, cause, StringComparison.Ordinal);
        Assert.Contains("an operator has to find the other account by its tag provider-id=prov-1", cause, StringComparison.Ordinal);
        Assert.Empty(await attacker.InvitationsAsync());
        Assert.Equal([first], (await aws.MembersAsync()).Select(member => member.Id));
    }

    [Fact]
    public async Task Creation_WithTheProviderIdOfAMigratedAccount_IsRefusedBeforeAnAccountIsCreated()
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        var customer = await aws.CustomerAsync();
        (await aws.MigrateAsync(customer, AMinute, customer.AcceptAsync)).AssertSucceeded();

        var execution = await aws.OnboardAsync(requestId: "req-2");

        execution.AssertFailed("ProviderOfAnotherAccountException");
        Assert.DoesNotContain(aws.Cloud.Calls.All, call => call.Operation == "CreateAccount");
        Assert.Equal([customer.AccountId], (await aws.MembersAsync()).Select(member => member.Id));

        await aws.OrganizationsAsync(aws.Cloud.Options.ManagementAccountId, "UntagResource", new() { ["ResourceId"] = customer.AccountId, ["TagKeys"] = new JsonArray("provider-id") });
        await aws.RedriveAsync(execution);
        execution.AssertSucceeded();
    }

    /// <summary>The first check is not atomic and may let two requests pass. The later one fails when its account is placed, or both fail.</summary>
    [Theory]
    [InlineData(30)]
    [InlineData(1200)]
    public async Task Provider_WithTwoAccountsAtOnce_HasAtMostOneInTheCustomersUnit(int acceptedAfter)
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        var customer = await aws.CustomerAsync();

        var executions = await Task.WhenAll(aws.AtOnce<Task<Execution>[]>(() =>
            [aws.MigrateAsync(customer, TimeSpan.FromSeconds(acceptedAfter), customer.AcceptAsync), aws.OnboardAsync(requestId: "req-2")]));

        Assert.Contains(executions, execution => execution.State.Error == "ProviderOfAnotherAccountException");
        var parents = await Task.WhenAll((await aws.MembersAsync()).Select(member => aws.ParentOfAsync(member.Id)));
        Assert.Equal(2, parents.Length);
        Assert.InRange(parents.Count(parent => parent == aws.CustomersOuId), 0, 1);
    }

    private static int IndexFrom(List<CallRecord> calls, int start, string operation)
    {
        var index = calls.FindIndex(start, call => call.Operation == operation);
        return index >= 0 ? index : throw new InvalidOperationException($"No {operation} after call {start}: {string.Join(' ', calls.Skip(start).Select(call => call.Operation))}");
    }

    private static async Task AssertUnchangedAsync(TestPartnerCloud aws, Customer account)
    {
        Assert.Equal(aws.Cloud.Organization.RootId, await aws.ParentOfAsync(account.AccountId));
        Assert.Empty(await aws.TagsAsync(account.AccountId));
        Assert.DoesNotContain(aws.Cloud.Calls.All, call => call.IsWrite && call.Service is not ("events" or "sns") && call.Operation != "InviteAccountToOrganization" && call.Origin.Contains("/PartnerCloud-", StringComparison.Ordinal));
    }
}
