using Amazon.Organizations.Model;
using PartnerCloud.Lambda.Accounts;
using PartnerCloud.Lambda.Contract.Accounts;
using PartnerCloud.Lambda.Contract.Errors;
using PartnerCloud.Simulator.Faults;
using PartnerCloud.Simulator.Services.Organizations;

namespace PartnerCloud.Lambda.Tests.Accounts;

public sealed class AccountPlacerTests
{
    [Fact]
    public async Task Place_NewAccount_IsInTheCustomersOuWithTheTagsOfItsCreation()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();

        var placed = await aws.Placer.PlaceAsync(accountId, TestRequests.For("prov-1"));

        Assert.Equal((accountId, "Acme production (prov-1)", "Created"), (placed.Id, placed.Name, placed.Joined));
        Assert.EndsWith(accountId, placed.Arn, StringComparison.Ordinal);
        Assert.Equivalent(new AccountPlacement(aws.Options.CustomersOuId, AccountPlace.CustomersUnit, []), placed.Placement);
        Assert.Equal(aws.Options.CustomersOuId, await ParentAsync(aws, accountId));
        Assert.Equal("organization-id=org-42 provider-id=prov-1 request-id=req-000123 requester=jdoe", await TagsAsync(aws, accountId));
    }

    [Fact]
    public async Task Place_Repeated_ChangesNothingAndKeepsTheFirstRequest()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        var first = await aws.Placer.PlaceAsync(accountId, TestRequests.For("prov-1"));
        var writes = aws.Cloud.Calls.CountWrites();

        var again = await aws.Placer.PlaceAsync(accountId, TestRequests.For("prov-1", "req-2"));

        Assert.Equal(first, again);
        Assert.Equal(writes, aws.Cloud.Calls.CountWrites());
        Assert.Contains("request-id=req-000123 requester=jdoe", await TagsAsync(aws, accountId), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("organization-id", "org-42")]
    [InlineData("provider-id", "prov-1")]
    public async Task Place_AccountOfAnotherCustomer_IsUnchangedUntilRetagged(string key, string requested)
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        await TagAsync(aws, accountId, key, "other-7");
        var (parent, tags, writes) = (await ParentAsync(aws, accountId), await TagsAsync(aws, accountId), aws.Cloud.Calls.CountWrites());

        var refused = await Assert.ThrowsAsync<AccountOfAnotherOrganizationException>(() => aws.Placer.PlaceAsync(accountId, TestRequests.For("prov-1")));

        Assert.All([key, requested], part => Assert.Contains(part, refused.Message, StringComparison.Ordinal));
        Assert.DoesNotContain(accountId, refused.Message, StringComparison.Ordinal); // a requester who guesses a provider id learns no account number
        Assert.DoesNotContain("other-7", refused.Message, StringComparison.Ordinal);
        Assert.Equal((parent, tags, writes), (await ParentAsync(aws, accountId), await TagsAsync(aws, accountId), aws.Cloud.Calls.CountWrites()));

        await TagAsync(aws, accountId, key, requested);
        Assert.Equal(accountId, (await aws.Placer.PlaceAsync(accountId, TestRequests.For("prov-1"))).Id);
    }

    [Theory]
    [InlineData("organization-id")]
    [InlineData("provider-id")]
    public async Task Place_AccountWithoutATag_IsUnchangedUntilAnOperatorTagsIt(string key)
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        var value = aws.Cloud.Atomically(() => aws.Cloud.Organization.TagsOf(accountId)[key]);
        aws.Cloud.Atomically(() => aws.Cloud.Organization.TagsOf(accountId).Remove(key));
        var (parent, tags, writes) = (await ParentAsync(aws, accountId), await TagsAsync(aws, accountId), aws.Cloud.Calls.CountWrites());

        var refused = await Assert.ThrowsAsync<AccountOfAnotherOrganizationException>(() => aws.Placer.PlaceAsync(accountId, TestRequests.For("prov-1")));

        Assert.Contains($"it has no tag {key}", refused.Message, StringComparison.Ordinal);
        Assert.Equal((parent, tags, writes), (await ParentAsync(aws, accountId), await TagsAsync(aws, accountId), aws.Cloud.Calls.CountWrites()));

        await TagAsync(aws, accountId, key, value);
        Assert.Equal(accountId, (await aws.Placer.PlaceAsync(accountId, TestRequests.For("prov-1"))).Id);
    }

    /// <summary>Two accounts that were requested at the same time. The search before each creation found nothing.</summary>
    [Fact]
    public async Task Place_AnotherAccountHasTheProvider_IsRefusedWithoutNamingIt()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        var other = await aws.NewAccountAsync("prov-2");
        await TagAsync(aws, other, "provider-id", "prov-1");
        var parent = await ParentAsync(aws, accountId);

        var refused = await Assert.ThrowsAsync<ProviderOfAnotherAccountException>(() => aws.Placer.PlaceAsync(accountId, TestRequests.For("prov-1")));

        Assert.DoesNotContain(other, refused.Message, StringComparison.Ordinal);
        Assert.Equal(parent, await ParentAsync(aws, accountId));
    }

    [Fact]
    public async Task Place_ResponseLost_EndsInTheSameState()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        aws.Cloud.Faults.Add(FaultKind.AnswerLost, "organizations", "MoveAccount", Occurrence.Nth(1));

        await aws.Placer.PlaceAsync(accountId, TestRequests.For("prov-1"));

        Assert.Equal(aws.Options.CustomersOuId, await ParentAsync(aws, accountId));
    }

    [Fact]
    public async Task Place_TwiceAtOnce_EndsInTheSameState()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();

        var placed = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => aws.Placer.PlaceAsync(accountId, TestRequests.For("prov-1"))));

        Assert.Single(placed.Distinct());
        Assert.Equal(aws.Options.CustomersOuId, await ParentAsync(aws, accountId));
    }

    [Fact]
    public async Task Place_UnknownOu_NamesTheVariable()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        var placer = aws.PlacerWith(aws.Options with { CustomersOuId = "ou-none-00000000" });

        var unknown = await Assert.ThrowsAsync<OrganizationalUnitNotFoundException>(() => placer.PlaceAsync(accountId, TestRequests.For("prov-1")));

        Assert.Contains("customersOuId", unknown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Customers", AccountPlace.BelowCustomersUnit, null)]
    [InlineData("Departing", AccountPlace.DepartingUnit, "for accounts that are about to leave")]
    [InlineData("Quarantine", AccountPlace.Elsewhere, "the second line of defence is missing")]
    public async Task Place_AccountThatOperatorsMovedToAUnitBelow_StaysThere(string top, AccountPlace place, string? finding)
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        await aws.Placer.PlaceAsync(accountId, TestRequests.For("prov-1"));
        var unit = aws.Cloud.Atomically(() =>
        {
            var organization = aws.Cloud.Organization;
            var parent = organization.Units.Find(one => one.Name == top) ?? organization.AddUnit(top, organization.RootId);
            return organization.AddUnit("Inner", organization.AddUnit("Outer", parent.Id).Id).Id;
        });
        await aws.Organizations.MoveAccountAsync(new() { AccountId = accountId, SourceParentId = aws.Options.CustomersOuId, DestinationParentId = unit }, TestContext.Current.CancellationToken);
        var placer = aws.PlacerWith(aws.Options with { DepartingOuId = aws.Cloud.OrganizationalUnitId("Departing") });

        var placement = (await placer.PlaceAsync(accountId, TestRequests.For("prov-1"))).Placement!;

        Assert.Equal(unit, await ParentAsync(aws, accountId));
        Assert.Equal((unit, place), (placement.OrganizationalUnitId, placement.Where));
        if (finding is null) Assert.Empty(placement.Findings);
        else Assert.Contains(finding, Assert.Single(placement.Findings), StringComparison.Ordinal);
    }

    /// <summary>The answer to the move is lost. Before it is repeated, another person moves the account.</summary>
    [Fact]
    public async Task Place_MovedByAnOperatorBeforeARepeatedMove_StaysWhereTheyPutIt()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        var unit = aws.Cloud.Atomically(() => aws.Cloud.Organization.AddUnit("Quarantine", aws.Cloud.Organization.RootId).Id);
        aws.Cloud.Faults.AfterChange("organizations", "MoveAccount", Occurrence.Nth(1), _ =>
        {
            aws.Cloud.Atomically(() => aws.Cloud.Organization.Member(accountId)!.ParentId = unit);
            return Task.CompletedTask;
        });
        aws.Cloud.Faults.Add(FaultKind.AnswerLost, "organizations", "MoveAccount", Occurrence.Nth(1));

        var placed = await aws.Placer.PlaceAsync(accountId, TestRequests.For("prov-1"));

        Assert.Equal(unit, await ParentAsync(aws, accountId));
        Assert.Equal((unit, AccountPlace.Elsewhere), (placed.Placement!.OrganizationalUnitId, placed.Placement.Where));
    }

    [Fact]
    public async Task Place_AccountThatLeft_IsNotMovedAndTheErrorSaysSo()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        aws.Cloud.Atomically(() =>
        {
            aws.Cloud.Organization.Remove(aws.Cloud.Organization.Member(accountId)!, "LEFT");
            return true;
        });

        var left = await Assert.ThrowsAsync<AccountNotMemberException>(() => aws.Placer.PlaceAsync(accountId, TestRequests.For("prov-1")));

        Assert.Contains($"Account {accountId} is not a member of the partner's organization", left.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SUSPENDED")]
    [InlineData("PENDING_CLOSURE")]
    [InlineData("CLOSED")]
    public async Task Place_AccountThatIsNotActive_IsNotMoved(string state)
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        var parent = await ParentAsync(aws, accountId);
        aws.Cloud.Atomically(() => aws.Cloud.Organization.Member(accountId)!.State = state);

        var closed = await Assert.ThrowsAsync<AccountNotActiveException>(() => aws.Placer.PlaceAsync(accountId, TestRequests.For("prov-1")));

        Assert.Contains(state, closed.Message, StringComparison.Ordinal);
        Assert.Equal(parent, await ParentAsync(aws, accountId));
    }

    private static Task<TagResourceResponse> TagAsync(TestAws aws, string accountId, string key, string value) =>
        aws.Organizations.TagResourceAsync(new TagResourceRequest { ResourceId = accountId, Tags = [new Tag { Key = key, Value = value }] }, TestContext.Current.CancellationToken);

    private static async Task<string> ParentAsync(TestAws aws, string accountId) =>
        (await aws.Organizations.Paginators.ListParents(new ListParentsRequest { ChildId = accountId }).Parents.SingleAsync()).Id;

    private static async Task<string> TagsAsync(TestAws aws, string accountId) => string.Join(' ',
        await aws.Organizations.Paginators.ListTagsForResource(new ListTagsForResourceRequest { ResourceId = accountId }).Tags.Select(tag => $"{tag.Key}={tag.Value}").Order().ToListAsync());
}
