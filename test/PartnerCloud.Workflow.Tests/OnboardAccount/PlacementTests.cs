using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Faults;
using PartnerCloud.Simulator.Services.Organizations;

namespace PartnerCloud.Workflow.Tests.OnboardAccount;

/// <summary>People move accounts, take them out of the organization, and have them suspended. A repetition undoes none of it, and says what it found.</summary>
public sealed class PlacementTests
{
    [Fact]
    public async Task Account_InTheCustomersUnit_IsReportedThere()
    {
        await using var aws = await TestPartnerCloud.StartAsync();

        var execution = await aws.OnboardAsync();

        Assert.Equal($$"""{"organizationalUnitId":"{{aws.CustomersOuId}}","where":"CustomersUnit","findings":[]}""", PlacementOf(execution.Output()).ToJsonString());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Account_InQuarantine_StaysThereAndTheOutputSaysWhatThatMeans(bool migrated)
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        var customer = migrated ? await aws.CustomerAsync() : null;
        var accountId = customer is null ? (await aws.OnboardAsync()).AccountId() : customer.AccountId;
        if (customer is not null) (await aws.MigrateAsync(customer, TimeSpan.FromMinutes(1), customer.AcceptAsync)).AssertSucceeded();
        var quarantine = await MoveAsync(aws, accountId, aws.Cloud.Organization.RootId);

        var execution = customer is null ? await aws.OnboardAsync(requestId: "req-2") : await aws.MigrateAsync(customer, requestId: "req-2");

        execution.AssertSucceeded();
        Assert.Equal(quarantine, await aws.ParentOfAsync(accountId));
        Assert.Equal((quarantine, "Elsewhere"), ((string?)PlacementOf(execution.Output())["organizationalUnitId"], (string?)PlacementOf(execution.Output())["where"]));
        Assert.Contains("the second line of defence is missing", (string)Assert.Single(PlacementOf(execution.Output())["findings"]!.AsArray())!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Account_InAUnitBelow_StaysThereWithoutAFinding()
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        var accountId = (await aws.OnboardAsync()).AccountId();
        var below = await MoveAsync(aws, accountId, aws.CustomersOuId);

        var execution = await aws.OnboardAsync(requestId: "req-2");

        Assert.Equal(below, await aws.ParentOfAsync(accountId));
        Assert.Equal("BelowCustomersUnit", (string?)PlacementOf(execution.Output())["where"]);
        Assert.Empty(PlacementOf(execution.Output())["findings"]!.AsArray());
    }

    /// <summary>The account leaves between its acceptance and its placement. After it has joined again, a redrive goes on.</summary>
    [Fact]
    public async Task Account_ThatLeavesBeforeItIsPlaced_EndsWithAnErrorOfItsOwnUntilItIsBack()
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        var customer = await aws.CustomerAsync();
        aws.Cloud.Faults.AfterChange("sts", "AssumeRole", Occurrence.Nth(1), _ => customer.CallAsync("LeaveOrganization", []));

        var execution = await aws.MigrateAsync(customer, TimeSpan.FromMinutes(1), customer.AcceptAsync);

        var cause = execution.AssertFailed("AccountNotMemberException");
        Assert.Contains($"Account {customer.AccountId} is not a member of the partner's organization", cause, StringComparison.Ordinal);
        Assert.DoesNotContain("AWS is impaired", cause, StringComparison.Ordinal);
        await aws.InviteByHandAsync(customer, "prov-1");
        await customer.AcceptAsync();

        await aws.RedriveAsync(execution);

        execution.AssertSucceeded();
        Assert.Equal(aws.CustomersOuId, await aws.ParentOfAsync(customer.AccountId));
    }

    [Theory]
    [InlineData("SUSPENDED")]
    [InlineData("PENDING_CLOSURE")]
    [InlineData("CLOSED")]
    public async Task Account_NotActiveWhenItIsToBePlaced_EndsAtOnceAndGoesOnAfterItIsReopened(string state)
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        var customer = await aws.CustomerAsync();
        var execution = await aws.MigrateAsync(customer, TimeSpan.FromMinutes(1), async () =>
        {
            await customer.AcceptAsync();
            Set(aws, customer.AccountId, state);
        });

        Assert.Contains($"but {state}", execution.AssertFailed("AccountNotActiveException"), StringComparison.Ordinal);
        Assert.Equal(aws.Cloud.Organization.RootId, await aws.ParentOfAsync(customer.AccountId));
        Set(aws, customer.AccountId, "ACTIVE");

        await aws.RedriveAsync(execution);

        execution.AssertSucceeded();
    }

    private static void Set(TestPartnerCloud aws, string accountId, string state) => aws.Cloud.Atomically(() => aws.Cloud.Organization.Member(accountId)!.State = state);

    private static JsonNode PlacementOf(JsonNode output) => output["account"]!["placement"]!;

    /// <summary>Moves an account to a new OU, as an operator does.</summary>
    private static async Task<string> MoveAsync(TestPartnerCloud aws, string accountId, string parentId)
    {
        var unit = aws.Cloud.Atomically(() => aws.Cloud.Organization.AddUnit("Moved", parentId).Id);
        await aws.Organizations.MoveAccountAsync(new() { AccountId = accountId, SourceParentId = aws.CustomersOuId, DestinationParentId = unit }, TestContext.Current.CancellationToken);
        return unit;
    }
}
