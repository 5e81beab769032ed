using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Faults;
using PartnerCloud.Simulator.Services.Organizations;
using PartnerCloud.StatesLanguage.Executions;

namespace PartnerCloud.Workflow.Tests.OnboardAccount;

/// <summary>A migration is repeated, requested twice at once, or interrupted. There is one invitation, and the account ends in the same state.</summary>
public sealed class MigrationRepeatTests
{
    private static readonly TimeSpan AMinute = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Account_MigratedBefore_IsNotInvitedOrChanged()
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        var customer = await aws.CustomerAsync();
        var first = await aws.MigrateAsync(customer, AMinute, customer.AcceptAsync);
        var writes = aws.Cloud.Calls.CountWrites(accountId: customer.AccountId);

        var second = await aws.MigrateAsync(customer, requestId: "req-2");

        second.AssertSucceeded();
        Assert.True(JsonNode.DeepEquals(first.Output()["invitation"], second.Output()["invitation"]), second.Output()["invitation"]!.ToJsonString());
        Assert.All(second.Output()["baseline"]!["controls"]!.AsArray(), control => Assert.Empty(control!["changes"]!.AsArray()));
        Assert.Equal(writes, aws.Cloud.Calls.CountWrites(accountId: customer.AccountId));
        Assert.Single(await customer.InvitationsAsync());
        Assert.Contains(("request-id", "req-1"), await aws.TagsAsync(customer.AccountId));
    }

    [Fact]
    public async Task Account_MigratedLongBefore_IsNotInvited()
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        var customer = await aws.CustomerAsync();
        await aws.MigrateAsync(customer, AMinute, customer.AcceptAsync);
        await aws.PassAsync(TimeSpan.FromDays(31));

        var execution = await aws.MigrateAsync(customer, requestId: "req-2");

        execution.AssertSucceeded();
        Assert.Equal("""{"handshakeId":null,"state":"AlreadyMember","invitedAt":null,"lapsesAt":null}""", execution.Output()["invitation"]!.ToJsonString());
    }

    [Fact]
    public async Task Account_InvitedByAnOperatorWithTags_IsTakenIntoCareAfterItJoined()
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        var customer = await aws.CustomerAsync();
        await aws.InviteByHandAsync(customer, "prov-1");
        await customer.AcceptAsync();

        (await aws.MigrateAsync(customer)).AssertSucceeded();

        Assert.Equal(aws.CustomersOuId, await aws.ParentOfAsync(customer.AccountId));
        Assert.Contains(("provider-id", "prov-1"), await aws.TagsAsync(customer.AccountId));
    }

    [Fact]
    public async Task Account_InvitedByAnOperator_JoinsByThatInvitation()
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        var customer = await aws.CustomerAsync();
        await aws.InviteByHandAsync(customer, "prov-1");

        (await aws.MigrateAsync(customer, AMinute, customer.AcceptAsync)).AssertSucceeded();

        Assert.Single(await customer.InvitationsAsync());
        Assert.Equal(aws.CustomersOuId, await aws.ParentOfAsync(customer.AccountId));
    }

    [Fact]
    public async Task Account_OfAnotherProvider_IsNotChanged()
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        var customer = await aws.CustomerAsync();
        await aws.MigrateAsync(customer, AMinute, customer.AcceptAsync);
        var writes = aws.Cloud.Calls.CountWrites(accountId: customer.AccountId);

        var execution = await aws.MigrateAsync(customer, providerId: "prov-2", requestId: "req-2");

        Assert.Contains("its tag provider-id is not prov-2", execution.AssertFailed("AccountOfAnotherOrganizationException"), StringComparison.Ordinal);
        Assert.Equal(writes, aws.Cloud.Calls.CountWrites(accountId: customer.AccountId));
    }

    [Fact]
    public async Task Account_CreatedWithoutAProviderTag_IsNotChanged()
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        var created = (await aws.OnboardAsync(requestId: "req-0")).AccountId();
        aws.Cloud.Atomically(() => aws.Cloud.Organization.TagsOf(created).Remove("provider-id"));

        var execution = await aws.MigrateAsync(new Customer(aws, created));

        Assert.Contains("it has no tag provider-id", execution.AssertFailed("AccountOfAnotherOrganizationException"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Account_WithoutADirectTransfer_IsInvitedAfterItHasLeft()
    {
        await using var aws = await TestPartnerCloud.StartAsync(new CloudOptions { DirectTransfers = false });
        var customer = await aws.CustomerAsync();
        aws.Cloud.JoinForeignOrganization(customer.AccountId);
        var execution = await aws.MigrateAsync(customer);
        var cause = execution.AssertFailed("InvitationBlockedException");
        Assert.Contains("ask AWS Support why, or leave the organization", cause, StringComparison.Ordinal);
        Assert.Contains("ALREADY_IN_AN_ORGANIZATION", cause, StringComparison.Ordinal);
        Assert.Contains("redrive", cause, StringComparison.Ordinal);
        await customer.CallAsync("LeaveOrganization", []);

        await aws.RedriveAsync(execution, AMinute, customer.AcceptAsync);

        execution.AssertSucceeded();
    }

    [Fact]
    public async Task Account_InAnotherOrganization_AcceptsDirectly()
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        var customer = await aws.CustomerAsync();
        aws.Cloud.JoinForeignOrganization(customer.AccountId);

        var execution = await aws.MigrateAsync(customer, AMinute, customer.AcceptAsync);

        execution.AssertSucceeded();
        Assert.Equal("Invited", (string?)execution.Output()["account"]!["joined"]);
        Assert.Equal(aws.CustomersOuId, await aws.ParentOfAsync(customer.AccountId));
    }

    [Fact]
    public async Task Account_ThatManagesAnOrganization_AcceptsAfterItsDeletion()
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        var customer = await aws.CustomerAsync();
        aws.Cloud.JoinForeignOrganization(customer.AccountId, asManagement: true);

        var execution = await aws.MigrateAsync(customer, AMinute, async () =>
        {
            var refusal = await Assert.ThrowsAnyAsync<Exception>(customer.AcceptAsync);
            Assert.Contains("remove a management account", refusal.Message, StringComparison.Ordinal);
            await customer.CallAsync("DeleteOrganization", []);
            await customer.AcceptAsync();
        });

        execution.AssertSucceeded();
    }

    [Fact]
    public async Task Account_ThatManagesAnOrganizationWithoutDirectTransfers_IsInvitedAfterItsDeletion()
    {
        await using var aws = await TestPartnerCloud.StartAsync(new CloudOptions { DirectTransfers = false });
        var customer = await aws.CustomerAsync();
        aws.Cloud.JoinForeignOrganization(customer.AccountId, asManagement: true);
        var execution = await aws.MigrateAsync(customer);
        Assert.Contains("delete the organization", execution.AssertFailed("InvitationBlockedException"), StringComparison.Ordinal);
        await customer.CallAsync("DeleteOrganization", []);

        await aws.RedriveAsync(execution, AMinute, customer.AcceptAsync);

        execution.AssertSucceeded();
    }

    [Fact]
    public async Task Account_RequestedByTwoProvidersAtOnce_BelongsToTheOneOfTheInvitation()
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        var customer = await aws.CustomerAsync();

        var executions = await Task.WhenAll(aws.AtOnce<Task<Execution>[]>(() =>
            [aws.MigrateAsync(customer, TimeSpan.FromMinutes(20), customer.AcceptAsync), aws.MigrateAsync(customer, "prov-2", "req-2")]));

        var owner = (await aws.TagsAsync(customer.AccountId)).Single(tag => tag.Key == "provider-id").Value;
        Assert.Contains($"({owner})", Assert.Single(await customer.InvitationsAsync()).ToJsonString(), StringComparison.Ordinal);
        var (served, refused) = owner == "prov-1" ? (executions[0], executions[1]) : (executions[1], executions[0]);
        served.AssertSucceeded();
        refused.AssertFailed("AccountOfAnotherOrganizationException");
    }

    [Fact]
    public async Task Account_ThatIsClosed_IsNotInvitedAndTheCauseNamesTheRemedy()
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        var customer = await aws.CustomerAsync();
        aws.Cloud.CloseAccount(customer.AccountId);

        var cause = (await aws.MigrateAsync(customer)).AssertFailed("InvitationBlockedException");

        Assert.Contains("that this is the number of their account, and that the account is open", cause, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SUSPENDED")]
    [InlineData("PENDING_CLOSURE")]
    public async Task Account_ThatIsAClosedMember_MustBeReopenedFirst(string state)
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        var customer = await aws.CustomerAsync();
        await aws.InviteByHandAsync(customer, "prov-1");
        await customer.AcceptAsync();
        aws.Cloud.Atomically(() => aws.Cloud.Organization.Member(customer.AccountId)!.State = state);

        var cause = (await aws.MigrateAsync(customer)).AssertFailed("AccountNotActiveException");

        Assert.Contains($"is a member of the partner's organization, but {state}. Nothing was done in it.", cause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invitation_WhenTwoExecutionsMigrateOneAccountAtOnce_IsSentOnce()
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        var customer = await aws.CustomerAsync();

        var executions = await Task.WhenAll(aws.AtOnce<Task<Execution>[]>(() =>
            [aws.MigrateAsync(customer, TimeSpan.FromMinutes(20), customer.AcceptAsync), aws.MigrateAsync(customer, requestId: "req-2")]));

        Assert.All(executions, execution => execution.AssertSucceeded());
        var invitation = Assert.Single(await customer.InvitationsAsync());
        Assert.All(executions, execution => Assert.Equal((string?)invitation["Id"], (string?)execution.Output()["invitation"]!["handshakeId"]));
    }

    [Theory]
    [InlineData("InviteAccount", "InviteAccountToOrganization")]
    [InlineData("CheckInvitation", "ListHandshakesForOrganization")]
    public async Task Function_KilledAfterItsCall_TheRetryEndsInTheSameState(string function, string operation)
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        aws.Cloud.Faults.AfterChange("organizations", operation, Occurrence.Nth(1), _ => aws.KillAsync(function));

        var execution = await MigratedAsync(aws);

        execution.AssertSucceeded();
        Assert.Contains(execution.Events, entry => entry.Type == "TaskFailed" && (string?)entry.Details!["error"] == "Runtime.ExitError");
        await AssertSameAsWithoutFaultsAsync(aws);
    }

    [Theory]
    [InlineData(FaultKind.AnswerLost)]
    [InlineData(FaultKind.Throttle)]
    [InlineData(FaultKind.InternalError)]
    [InlineData(FaultKind.ConnectionCut)]
    public async Task Invitation_WithoutAResponse_IsSentOnce(FaultKind kind)
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        aws.Cloud.Faults.Add(kind, "organizations", "InviteAccountToOrganization", Occurrence.First(4));

        (await MigratedAsync(aws)).AssertSucceeded();

        await AssertSameAsWithoutFaultsAsync(aws);
    }

    private static async Task<Execution> MigratedAsync(TestPartnerCloud aws)
    {
        var customer = await aws.CustomerAsync();
        return await aws.MigrateAsync(customer, TimeSpan.FromHours(1), customer.AcceptAsync);
    }

    private static async Task AssertSameAsWithoutFaultsAsync(TestPartnerCloud aws)
    {
        await using var withoutFaults = await TestPartnerCloud.StartAsync();
        (await MigratedAsync(withoutFaults)).AssertSucceeded();
        Assert.Equal(withoutFaults.Cloud.Dump(anonymous: true), aws.Cloud.Dump(anonymous: true));
    }
}
