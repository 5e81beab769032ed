using Amazon.Organizations;
using Amazon.Organizations.Model;

namespace PartnerCloud.AwsPackages.Tests.Moto;

public sealed class OrganizationsTests(MotoServer moto)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Account_CreatedMovedAndTagged_IsReadBack()
    {
        var config = moto.Configure<AmazonOrganizationsConfig>();
        var (root, unit) = await MotoOrganization.EnsureAsync(new Uri(config.ServiceURL), "Customers");
        using var client = new AmazonOrganizationsClient(MotoServer.Credentials, config);

        var created = await CreateAccountAsync(client);
        var accountId = created.AccountId;
        await DescribeAsync(client, accountId);
        await MoveAsync(client, accountId, root, unit);
        await TagAsync(client, accountId);
        await MoveFromWrongParentAsync(client, accountId);
    }

    [Fact]
    public async Task Account_Unknown_IsAccountNotFound()
    {
        using var client = new AmazonOrganizationsClient(MotoServer.Credentials, moto.Configure<AmazonOrganizationsConfig>());

        var e = await Assert.ThrowsAnyAsync<AmazonOrganizationsException>(
            () => client.DescribeAccountAsync(new DescribeAccountRequest { AccountId = "000000000001" }, Cancellation));

        Assert.Contains(e.ErrorCode, new[] { "AccountNotFoundException", "AWSOrganizationsNotInUseException" });
        Assert.Equal(e.ErrorCode, e.GetType().Name);
    }

    private static async Task<CreateAccountStatus> CreateAccountAsync(AmazonOrganizationsClient client)
    {
        var asked = await client.CreateAccountAsync(
            new CreateAccountRequest
            {
                AccountName = "Acme production",
                Email = "aws+acme@partner.example",
                RoleName = "CTLDeveloperRole",
                IamUserAccessToBilling = IAMUserAccessToBilling.DENY,
                Tags = [new Tag { Key = "provider-id", Value = "prov-1" }],
            },
            Cancellation);
        var id = asked.CreateAccountStatus.Id;
        var described = await client.DescribeCreateAccountStatusAsync(new DescribeCreateAccountStatusRequest { CreateAccountRequestId = id }, Cancellation);
        var statuses = client.Paginators.ListCreateAccountStatus(new ListCreateAccountStatusRequest { States = ["SUCCEEDED"] }).CreateAccountStatuses;

        Assert.Equal(CreateAccountState.SUCCEEDED, described.CreateAccountStatus.State);
        Assert.Equal("Acme production", described.CreateAccountStatus.AccountName);
        Assert.NotNull(described.CreateAccountStatus.RequestedTimestamp);
        Assert.Contains(id, await statuses.Select(status => status.Id).ToListAsync(Cancellation));
        return described.CreateAccountStatus;
    }

    private static async Task DescribeAsync(AmazonOrganizationsClient client, string accountId)
    {
        var described = (await client.DescribeAccountAsync(new DescribeAccountRequest { AccountId = accountId }, Cancellation)).Account;
        var listed = await client.Paginators.ListAccounts(new ListAccountsRequest { MaxResults = 1 }).Accounts.ToListAsync(Cancellation);

        Assert.Equal("aws+acme@partner.example", described.Email);
        Assert.Equal(AccountStatus.ACTIVE, described.Status);
        Assert.Equal(AccountJoinedMethod.CREATED, described.JoinedMethod);
        Assert.NotNull(described.JoinedTimestamp);
        Assert.Equal("aws+acme@partner.example", listed.Single(account => account.Id == accountId).Email);
        Assert.True(listed.Count > 1, "Only the first page was read.");
    }

    private static async Task MoveAsync(AmazonOrganizationsClient client, string accountId, string root, string unit)
    {
        Assert.Equal((root, ParentType.ROOT), await ParentOfAsync(client, accountId));

        await client.MoveAccountAsync(new MoveAccountRequest { AccountId = accountId, SourceParentId = root, DestinationParentId = unit }, Cancellation);

        Assert.Equal((unit, ParentType.ORGANIZATIONAL_UNIT), await ParentOfAsync(client, accountId));
    }

    private static async Task TagAsync(AmazonOrganizationsClient client, string accountId)
    {
        await client.TagResourceAsync(new TagResourceRequest { ResourceId = accountId, Tags = [new Tag { Key = "request-id", Value = "req-1" }] }, Cancellation);

        var tags = await client.Paginators.ListTagsForResource(new ListTagsForResourceRequest { ResourceId = accountId }).Tags.ToListAsync(Cancellation);
        Assert.Equal(["provider-id=prov-1", "request-id=req-1"], tags.Select(tag => $"{tag.Key}={tag.Value}").Order());
    }

    private static async Task MoveFromWrongParentAsync(AmazonOrganizationsClient client, string accountId) =>
        await Assert.ThrowsAnyAsync<AmazonOrganizationsException>(() => client.MoveAccountAsync(
            new MoveAccountRequest { AccountId = accountId, SourceParentId = "r-zzzz", DestinationParentId = "ou-zzzz-zzzzzzzz" }, Cancellation));

    private static async Task<(string, ParentType)> ParentOfAsync(AmazonOrganizationsClient client, string accountId)
    {
        var parents = await client.Paginators.ListParents(new ListParentsRequest { ChildId = accountId }).Parents.ToListAsync(Cancellation);
        var parent = Assert.Single(parents);
        return (parent.Id, parent.Type);
    }
}
