using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using Amazon.Organizations;
using Amazon.Organizations.Model;
using Amazon.ResourceGroupsTaggingAPI;
using Amazon.ResourceGroupsTaggingAPI.Model;

namespace PartnerCloud.AwsPackages.Tests.Sdk;

public sealed class PaginatorTests
{
    [Fact]
    public async Task Pages_EmptyOneInTheMiddle_AreReadToTheEnd()
    {
        await using var service = await RecordingService.StartAsync();
        service
            .Answer(200, """{"Accounts":[{"Id":"1"}],"NextToken":"a"}""")
            .Answer(200, """{"NextToken":"b"}""")
            .Answer(200, """{"Accounts":[{"Id":"2"}]}""");
        using var client = new AmazonOrganizationsClient(RecordingService.Credentials, service.Configure<AmazonOrganizationsConfig>());

        var accounts = await ReadAsync(client.Paginators.ListAccounts(new ListAccountsRequest()).Accounts);

        Assert.Equal(["1", "2"], accounts.Select(account => account.Id));
        Assert.Equal(["{}", """{"NextToken":"a"}""", """{"NextToken":"b"}"""], service.Requests.Select(request => request.Body));
    }

    [Fact]
    public async Task Pages_EmptyToken_End()
    {
        await using var service = await RecordingService.StartAsync();
        service
            .Answer(200, """{"PaginationToken":"a","ResourceTagMappingList":[{"ResourceARN":"1"}]}""")
            .Answer(200, """{"PaginationToken":"","ResourceTagMappingList":[{"ResourceARN":"2"}]}""");
        using var client = new AmazonResourceGroupsTaggingAPIClient(RecordingService.Credentials, service.Configure<AmazonResourceGroupsTaggingAPIConfig>());

        var found = await ReadAsync(client.Paginators.GetResources(new GetResourcesRequest()).ResourceTagMappingList);

        Assert.Equal(["1", "2"], found.Select(resource => resource.ResourceARN));
        Assert.Equal(["{}", """{"PaginationToken":"a"}"""], service.Requests.Select(request => request.Body));
    }

    [Fact]
    public async Task MarkerPages_NotTruncated_End()
    {
        await using var service = await RecordingService.StartAsync();
        service
            .Answer(200, Page("<member><VersionId>v2</VersionId></member>", "<IsTruncated>true</IsTruncated><Marker>m</Marker>"))
            .Answer(200, Page("<member><VersionId>v1</VersionId></member>", "<IsTruncated>false</IsTruncated>"));
        using var client = new AmazonIdentityManagementServiceClient(RecordingService.Credentials, service.Configure<AmazonIdentityManagementServiceConfig>());

        var versions = await ReadAsync(client.Paginators.ListPolicyVersions(new ListPolicyVersionsRequest { PolicyArn = "arn" }).Versions);

        Assert.Equal(["v2", "v1"], versions.Select(version => version.VersionId));
        Assert.Contains("Marker=m", service.Requests[1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paginator_UsedTwice_Refuses()
    {
        await using var service = await RecordingService.StartAsync();
        service.Answer(200, "{}");
        using var client = new AmazonOrganizationsClient(RecordingService.Credentials, service.Configure<AmazonOrganizationsConfig>());
        var paginator = client.Paginators.ListAccounts(new ListAccountsRequest());
        await ReadAsync(paginator.Accounts);

        await Assert.ThrowsAsync<InvalidOperationException>(() => ReadAsync(paginator.Accounts));
    }

    private static async Task<List<T>> ReadAsync<T>(IAsyncEnumerable<T> items) => await items.ToListAsync(TestContext.Current.CancellationToken);

    private static string Page(string versions, string more) =>
        $"<ListPolicyVersionsResponse><ListPolicyVersionsResult><Versions>{versions}</Versions>{more}</ListPolicyVersionsResult></ListPolicyVersionsResponse>";
}
