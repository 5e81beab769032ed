using System.Text.Json.Nodes;
using Amazon.Organizations.Model;
using PartnerCloud.Lambda.Contract.Accounts;
using PartnerCloud.Lambda.Contract.Errors;
using PartnerCloud.Lambda.Contract.Requests;
using PartnerCloud.Simulator.Faults;
using PartnerCloud.Simulator.Services.Organizations;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Lambda.Tests.Accounts.Creation;

public sealed class AccountCreatorTests
{
    private const string Email = "aws+prov-1@partner.example";
    private readonly OnboardingRequest request = TestRequests.For("prov-1");

    [Fact]
    public async Task Creation_NewProvider_MakesOneAccountWithThePartnersRootEmail()
    {
        await using var aws = await TestAws.StartAsync();

        var created = await aws.CreateAsync(request, TestAws.NotStarted);

        Assert.Equal(AccountCreationState.Succeeded, created.State);
        var account = Assert.Single(await MembersAsync(aws));
        Assert.Equal((created.AccountId, Email, "Acme production (prov-1)"), (account.Id, account.Email, account.Name));
    }

    [Fact]
    public async Task Creation_NewProvider_KeepsItsUsersFromBilling()
    {
        await using var aws = await TestAws.StartAsync();

        await aws.CreateAsync(request, TestAws.NotStarted);

        var creation = Assert.Single(JsonNode.Parse(aws.Cloud.Dump())!["organization"]!["creations"]!.AsArray());
        Assert.Equal("DENY", (string?)creation!["IamUserAccessToBilling"]);
    }

    /// <summary>The root e-mail of a migrated account is not the partner's. Only its tag says which provider it belongs to.</summary>
    [Fact]
    public async Task Creation_ProviderHasAnAccountWithAnotherEmail_IsRefusedBeforeAnyWrite()
    {
        await using var aws = await TestAws.StartAsync();
        var other = await aws.NewAccountAsync("prov-2");
        aws.Cloud.Atomically(() => aws.Cloud.Organization.TagsOf(other)["provider-id"] = "prov-1");
        var writes = aws.Cloud.Calls.CountWrites();

        var refused = await Assert.ThrowsAsync<ProviderOfAnotherAccountException>(() => aws.CreateAsync(request, TestAws.NotStarted));

        Assert.Contains("prov-1", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(other, refused.Message, StringComparison.Ordinal);
        Assert.Equal(writes, aws.Cloud.Calls.CountWrites());
    }

    [Theory]
    [InlineData("SUSPENDED")]
    [InlineData("PENDING_CLOSURE")]
    [InlineData("CLOSED")]
    public async Task Creation_ProviderWhoseAccountIsClosed_IsLeftToTheOperator(string state)
    {
        await using var aws = await TestAws.StartAsync();
        var created = await aws.CreateAsync(request, TestAws.NotStarted);
        aws.Cloud.Atomically(() => aws.Cloud.Organization.Member(created.AccountId!)!.State = state);

        var closed = await Assert.ThrowsAsync<AccountNotActiveException>(() => aws.CreateAsync(request, TestAws.NotStarted));

        Assert.Contains($"Account {created.AccountId} is a member of the partner's organization, but {state}", closed.Message, StringComparison.Ordinal);
        Assert.Single(await MembersAsync(aws));
    }

    [Fact]
    public async Task EnsureRequested_RepeatedWhileInProgress_FollowsTheSameCreation()
    {
        await using var aws = await TestAws.StartAsync();

        var first = await aws.Creator.EnsureRequestedAsync(request, TestAws.NotStarted, 0);
        var second = await aws.Creator.EnsureRequestedAsync(request, TestAws.NotStarted, 0);

        Assert.Equal(first, second);
        Assert.Single(await CreationsAsync(aws));
    }

    [Fact]
    public async Task EnsureRequested_AccountExists_AdoptsIt()
    {
        await using var aws = await TestAws.StartAsync();
        var created = await aws.CreateAsync(request, TestAws.NotStarted);

        var again = await aws.Creator.EnsureRequestedAsync(request with { RequestId = "req-2" }, TestAws.NotStarted, 0);

        Assert.Equal((AccountCreationState.Succeeded, created.AccountId), (again.State, again.AccountId));
        Assert.Single(await CreationsAsync(aws));
    }

    [Fact]
    public async Task EnsureRequested_ResponseLost_NextAttemptFindsTheCreation()
    {
        await using var aws = await TestAws.StartAsync();
        aws.Cloud.Faults.Add(FaultKind.AnswerLost, "organizations", "CreateAccount", Occurrence.Nth(1));
        await Assert.ThrowsAnyAsync<Exception>(() => aws.CreateAsync(request, TestAws.NotStarted));

        var created = await aws.CreateAsync(request, TestAws.NotStarted);

        Assert.Equal(AccountCreationState.Succeeded, created.State);
        Assert.Single(await MembersAsync(aws));
        Assert.Single(aws.Cloud.Calls.All, call => call.Operation == "CreateAccount");
    }

    [Fact]
    public async Task EnsureRequested_TwoExecutionsAtOnce_MakeOneAccount()
    {
        await using var aws = await TestAws.StartAsync();

        var creations = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => aws.Creator.EnsureRequestedAsync(request, TestAws.NotStarted, 0)));
        aws.Time.Advance(TimeSpan.FromMinutes(5));
        var checks = await Task.WhenAll(creations.Select(creation => aws.Creator.CheckAsync(request, creation, 0)));

        var account = Assert.Single(await MembersAsync(aws));
        Assert.All(checks, check => Assert.Equal((AccountCreationState.Succeeded, account.Id), (check.State, check.AccountId)));
    }

    [Theory]
    [InlineData("Acme staging")]
    [InlineData("A name that is so long that it has to be cut off here")]
    public async Task EnsureRequested_NameCorrectedWhileInProgress_FollowsTheSameCreation(string corrected)
    {
        await using var aws = await TestAws.StartAsync();
        var first = await aws.Creator.EnsureRequestedAsync(request, TestAws.NotStarted, 0);

        var second = await aws.Creator.EnsureRequestedAsync(request with { RequestId = "req-2", Account = new RequestedAccount(corrected) }, TestAws.NotStarted, 0);

        Assert.Equal(first.CreationId, second.CreationId);
        Assert.Single(await CreationsAsync(aws));
    }

    [Fact]
    public async Task EnsureRequested_ProviderIdEndsLikeAnother_IsNotMistakenForIt()
    {
        await using var aws = await TestAws.StartAsync();
        var other = await aws.Creator.EnsureRequestedAsync(TestRequests.For("x-prov-1"), TestAws.NotStarted, 0);

        Assert.NotEqual(other.CreationId, (await aws.Creator.EnsureRequestedAsync(request, TestAws.NotStarted, 0)).CreationId);
    }

    [Fact]
    public async Task Check_CreationInProgressForHours_IsBlockedAndCheckedAgainAfterARedrive()
    {
        await using var aws = await TestAws.StartAsync(new() { AccountCreation = TimeSpan.FromDays(2) });
        var creation = await aws.Creator.EnsureRequestedAsync(request, TestAws.NotStarted, 0);
        for (var i = 0; i < 40; i++) creation = await aws.Creator.CheckAsync(request, creation, 0);

        var hanging = await Assert.ThrowsAsync<AccountCreationBlockedException>(() => aws.Creator.CheckAsync(request, creation, 0));

        Assert.Contains("has been in progress for hours", hanging.Message, StringComparison.Ordinal);
        Assert.Contains(creation.CreationId!, hanging.Message, StringComparison.Ordinal);
        var redriven = await aws.Creator.CheckAsync(request, creation, redriveCount: 1);
        Assert.Equal((AccountCreationState.InProgress, creation.CreationId, 1, 1, 20), (redriven.State, redriven.CreationId, redriven.Checks, redriven.RedriveCount, redriven.WaitSeconds));
        aws.Time.Advance(TimeSpan.FromDays(2));
        Assert.Equal(AccountCreationState.Succeeded, (await aws.Creator.CheckAsync(request, redriven, redriveCount: 1)).State);
    }

    [Fact]
    public async Task Check_InProgress_ChecksOftenAroundAMinuteAndThenWaitsLonger()
    {
        await using var aws = await TestAws.StartAsync(new() { AccountCreation = TimeSpan.FromDays(1) });
        var creation = await aws.Creator.EnsureRequestedAsync(request, TestAws.NotStarted, 0);

        var waits = new List<int> { creation.WaitSeconds };
        for (var i = 0; i < 15; i++) waits.Add((creation = await aws.Creator.CheckAsync(request, creation, 0)).WaitSeconds);

        Assert.Equal([20, 20, 20, 10, 10, 10, 10, 15, 20, 30, 60, 120, 300, 600, 900, 900], waits);
    }

    [Theory]
    [InlineData("INTERNAL_FAILURE")]
    [InlineData("CONCURRENT_ACCOUNT_MODIFICATION")]
    public async Task Check_TemporaryFailure_CreatesAgain(string reason)
    {
        await using var aws = await TestAws.StartAsync();
        aws.Cloud.Creations.Fail(Email, reason);

        var failed = await aws.CreateAsync(request, TestAws.NotStarted);
        Assert.Equal((AccountCreationState.CreateAgain, 1), (failed.State, failed.Attempts));
        Assert.InRange(failed.WaitSeconds, 1, 900);

        var created = await aws.CreateAsync(request, failed);
        Assert.Equal(AccountCreationState.Succeeded, created.State);
        Assert.Single(await MembersAsync(aws));
    }

    [Fact]
    public async Task Check_TemporaryFailureThatPersists_IsBlockedUntilRedriven()
    {
        await using var aws = await TestAws.StartAsync();
        for (var i = 0; i < 8; i++) aws.Cloud.Creations.Fail(Email, "INTERNAL_FAILURE");
        var creation = TestAws.NotStarted;
        for (var i = 0; i < 7; i++) creation = await aws.CreateAsync(request, creation);
        creation = await aws.Creator.EnsureRequestedAsync(request, creation, 0);
        aws.Time.Advance(TimeSpan.FromMinutes(5));

        var blocked = await Assert.ThrowsAsync<AccountCreationBlockedException>(() => aws.Creator.CheckAsync(request, creation, 0));
        Assert.Contains("INTERNAL_FAILURE", blocked.Message, StringComparison.Ordinal);

        var redriven = await aws.Creator.CheckAsync(request, creation, redriveCount: 1);
        Assert.Equal((AccountCreationState.CreateAgain, 0, 0), (redriven.State, redriven.Attempts, redriven.WaitSeconds));
        Assert.Equal(AccountCreationState.Succeeded, (await aws.CreateAsync(request, redriven, redriveCount: 1)).State);
    }

    [Theory]
    [InlineData("ACCOUNT_LIMIT_EXCEEDED", "quota")]
    [InlineData("INVALID_EMAIL", "rootEmailTemplate")]
    [InlineData("MISSING_PAYMENT_INSTRUMENT", "payment method")]
    [InlineData("INVALID_ADDRESS", "postal address")]
    [InlineData("MISSING_BUSINESS_VALIDATION", "business validation")]
    [InlineData("FAILED_BUSINESS_VALIDATION", "business validation")]
    public async Task Check_FailureThatAnOperatorCanFix_SaysHowAndARedriveCreates(string reason, string remedy)
    {
        await using var aws = await TestAws.StartAsync();
        aws.Cloud.Creations.Fail(Email, reason);
        var creation = await aws.Creator.EnsureRequestedAsync(request, TestAws.NotStarted, 0);
        aws.Time.Advance(TimeSpan.FromMinutes(5));

        var blocked = await Assert.ThrowsAsync<AccountCreationBlockedException>(() => aws.Creator.CheckAsync(request, creation, 0));
        Assert.Contains(reason, blocked.Message, StringComparison.Ordinal);
        Assert.Contains(remedy, blocked.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Email, blocked.Message, StringComparison.Ordinal);

        var redriven = await aws.Creator.CheckAsync(request, creation, redriveCount: 1);
        Assert.Equal(AccountCreationState.Succeeded, (await aws.CreateAsync(request, redriven, redriveCount: 1)).State);
    }

    [Fact]
    public async Task Check_FailureThatNobodyCanFix_IsFinalEvenAfterARedrive()
    {
        await using var aws = await TestAws.StartAsync();
        aws.Cloud.Creations.Fail(Email, "GOVCLOUD_ACCOUNT_ALREADY_EXISTS");
        var creation = await aws.Creator.EnsureRequestedAsync(request, TestAws.NotStarted, 0);
        aws.Time.Advance(TimeSpan.FromMinutes(5));

        await Assert.ThrowsAsync<AccountCreationRefusedException>(() => aws.Creator.CheckAsync(request, creation, 0));
        await Assert.ThrowsAsync<AccountCreationRefusedException>(() => aws.Creator.CheckAsync(request, creation, 1));
    }

    [Fact]
    public async Task Check_EmailTakenByAStranger_FailsUntilRedriven()
    {
        await using var aws = await TestAws.StartAsync();
        aws.Cloud.AddStandAloneAccount("111122223333", Email);
        var creation = await aws.Creator.EnsureRequestedAsync(request, TestAws.NotStarted, 0);
        aws.Time.Advance(TimeSpan.FromMinutes(5));

        var taken = await Assert.ThrowsAsync<AccountEmailTakenException>(() => aws.Creator.CheckAsync(request, creation, 0));

        Assert.Contains("prov-1", taken.Message, StringComparison.Ordinal);
        Assert.Contains("not be listed yet", taken.Message, StringComparison.Ordinal);
        Assert.Equal(AccountCreationState.CreateAgain, (await aws.Creator.CheckAsync(request, creation, 1)).State);
        Assert.Empty(await MembersAsync(aws));
    }

    [Fact]
    public async Task Check_CreationThatStaysUnknown_IsCheckedForAMinuteAndThenRepeated()
    {
        await using var aws = await TestAws.StartAsync();
        var creation = TestAws.NotStarted with { CreationId = "car-00000000000000000000000000000000", State = AccountCreationState.InProgress };

        var waited = 0;
        while (creation.State == AccountCreationState.InProgress)
        {
            creation = await aws.Creator.CheckAsync(request, creation, 0);
            waited += creation.WaitSeconds;
        }

        Assert.Equal(AccountCreationState.CreateAgain, creation.State);
        Assert.InRange(waited, 60, 300);
    }

    [Fact]
    public async Task Check_CreationNotVisibleYet_RequestsNoSecondOne()
    {
        await using var aws = await TestAws.StartAsync();
        aws.Cloud.Faults.Add(FaultKind.StaleReads, "organizations", "CreateAccount", Occurrence.Nth(1));

        var created = await aws.CreateAsync(request, TestAws.NotStarted);

        Assert.Equal(AccountCreationState.Succeeded, created.State);
        Assert.Single(aws.Cloud.Calls.All, call => call.Operation == "CreateAccount");
    }

    [Fact]
    public async Task Check_AccountWithOurNameAndAnotherEmail_IsUnchanged()
    {
        await using var aws = await TestAws.StartAsync();
        var foreign = new CreateAccountRequest { Email = "someone@partner.example", AccountName = "Acme production (prov-1)" };
        await aws.Organizations.CreateAccountAsync(foreign, TestContext.Current.CancellationToken);
        var adopted = await aws.Creator.EnsureRequestedAsync(request, TestAws.NotStarted, 0);
        aws.Time.Advance(TimeSpan.FromMinutes(5));

        await Assert.ThrowsAsync<AccountEmailMismatchException>(() => aws.Creator.CheckAsync(request, adopted, 0));

        var redriven = await aws.Creator.CheckAsync(request, adopted, redriveCount: 1);
        Assert.Equal((AccountCreationState.CreateAgain, null, 0), (redriven.State, redriven.CreationId, redriven.WaitSeconds));
        Assert.Equal(AccountCreationState.Succeeded, (await aws.CreateAsync(request, redriven, redriveCount: 1)).State);
        Assert.Single(await MembersAsync(aws), account => account.Email == Email);
    }

    [Fact]
    public async Task EnsureRequested_SixthInProgress_IsQueuedWithoutCallingCreateAccount()
    {
        await using var aws = await TestAws.StartAsync();
        for (var i = 0; i < 5; i++) await aws.Creator.EnsureRequestedAsync(TestRequests.For($"prov-{i}x"), TestAws.NotStarted, 0);
        var before = aws.Cloud.Calls.All.Count;

        var queued = await aws.Creator.EnsureRequestedAsync(request, TestAws.NotStarted, 0);

        Assert.Equal((AccountCreationState.CreateAgain, null, 1, TestRequests.Now), (queued.State, queued.CreationId, queued.Checks, queued.WaitingSince));
        Assert.InRange(queued.WaitSeconds, 5, 15);
        Assert.All(aws.Cloud.Calls.All.Skip(before), call => Assert.Equal("ListCreateAccountStatus", call.Operation));
        aws.Time.Advance(TimeSpan.FromMinutes(5));
        var taken = await aws.Creator.EnsureRequestedAsync(request, queued, 0);
        Assert.Equal((AccountCreationState.InProgress, 0, null), (taken.State, taken.Checks, taken.WaitingSince));
    }

    [Fact]
    public async Task EnsureRequested_EarlierCreationsStarted_WaitsLess()
    {
        await using var aws = await TestAws.StartAsync(new() { AccountCreation = TimeSpan.FromSeconds(10) });
        var creator = aws.Creator;
        for (var i = 0; i < 5; i++) await creator.EnsureRequestedAsync(TestRequests.For($"prov-{i}x"), TestAws.NotStarted, 0);
        var before = new List<AccountCreation>();
        for (var i = 0; i < 10; i++) before.Add(await creator.EnsureRequestedAsync(TestRequests.For($"prov-{i}y"), TestAws.NotStarted, 0));
        aws.Time.Advance(TimeSpan.FromSeconds(1));
        var last = await creator.EnsureRequestedAsync(request, TestAws.NotStarted, 0);
        aws.Time.Advance(TimeSpan.FromSeconds(15));
        for (var i = 0; i < 5; i++) await creator.EnsureRequestedAsync(TestRequests.For($"prov-{i}y"), before[i], 0);

        var next = await creator.EnsureRequestedAsync(request, last, 0);

        Assert.InRange(last.WaitSeconds, 10 * 12 * 0.95, (10 * 12 * 1.05) + 1);
        Assert.InRange(next.WaitSeconds, 5 * 12 * 0.95, (5 * 12 * 1.05) + 1);
    }

    [Theory]
    [InlineData("TooManyRequestsException")]
    [InlineData("FinalizingOrganizationException")]
    [InlineData("ConcurrentModificationException")]
    public async Task EnsureRequested_OrganizationsAcceptsNoCreationNow_IsQueued(string answer)
    {
        await using var aws = await TestAws.StartAsync();
        aws.Cloud.Faults.Add(new AwsErrorException(answer, "Later."), "organizations", "CreateAccount", Occurrence.Nth(1));

        var queued = await aws.Creator.EnsureRequestedAsync(request, TestAws.NotStarted, 0);

        Assert.Equal((AccountCreationState.CreateAgain, TestRequests.Now), (queued.State, queued.WaitingSince));
        Assert.Equal(AccountCreationState.InProgress, (await aws.Creator.EnsureRequestedAsync(request, queued, 0)).State);
    }

    [Fact]
    public async Task EnsureRequested_QueuedForADay_FailsAndARedriveStartsTheWaitAgain()
    {
        await using var aws = await TestAws.StartAsync(new() { AccountCreation = TimeSpan.FromDays(30) });
        for (var i = 0; i < 5; i++) await aws.Creator.EnsureRequestedAsync(TestRequests.For($"prov-{i}x"), TestAws.NotStarted, 0);
        var (creator, queued, checks) = (aws.Creator, TestAws.NotStarted, 0);

        while (await CheckAsync() is { } next)
        {
            aws.Time.Advance(TimeSpan.FromSeconds(next.WaitSeconds));
            (queued, checks) = (next, checks + 1);
        }

        Assert.InRange(aws.Time.GetUtcNow() - TestRequests.Now, TimeSpan.FromHours(24), TimeSpan.FromHours(48));
        Assert.InRange(checks * 9, 0, 5_000); // events of the 25,000 that a history holds
        var redriven = await creator.EnsureRequestedAsync(request, queued, redriveCount: 1);
        Assert.Equal((1, 1, queued.WaitingSince), (redriven.Checks, redriven.RedriveCount, redriven.WaitingSince));

        async Task<AccountCreation?> CheckAsync()
        {
            try
            {
                return await creator.EnsureRequestedAsync(request, queued, 0);
            }
            catch (AccountCreationDelayedException delayed)
            {
                Assert.Contains("5 creations are in progress", delayed.Message, StringComparison.Ordinal);
                return null;
            }
        }
    }

    [Fact]
    public async Task EnsureRequested_AfterARedrive_RecordsItsCount()
    {
        await using var aws = await TestAws.StartAsync();

        Assert.Equal(3, (await aws.Creator.EnsureRequestedAsync(request, TestAws.NotStarted, redriveCount: 3)).RedriveCount);
    }

    private static ValueTask<List<Account>> MembersAsync(TestAws aws) =>
        aws.Organizations.Paginators.ListAccounts(new ListAccountsRequest()).Accounts.Where(account => account.Id != "589942003651").ToListAsync();

    private static ValueTask<List<CreateAccountStatus>> CreationsAsync(TestAws aws) =>
        aws.Organizations.Paginators.ListCreateAccountStatus(new ListCreateAccountStatusRequest()).CreateAccountStatuses.ToListAsync();
}
