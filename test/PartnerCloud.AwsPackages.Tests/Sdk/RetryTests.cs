using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using Amazon.Organizations;
using Amazon.Organizations.Model;

namespace PartnerCloud.AwsPackages.Tests.Sdk;

public sealed class RetryTests
{
    [Theory]
    [InlineData(400, """{"__type":"TooManyRequestsException"}""")]
    [InlineData(400, """{"__type":"ThrottlingException"}""")]
    [InlineData(500, """{"__type":"ServiceException"}""")]
    [InlineData(503, "busy")]
    public async Task Call_ThrottledOrBroken_IsRetried(int status, string body)
    {
        await using var service = await RecordingService.StartAsync();
        service.Answer(status, body).Answer(status, body).Answer(200, """{"Accounts":[{"Id":"111122223333"}]}""");
        using var client = new AmazonOrganizationsClient(RecordingService.Credentials, service.Configure<AmazonOrganizationsConfig>());

        var page = await client.ListAccountsAsync(new ListAccountsRequest(), TestContext.Current.CancellationToken);

        Assert.Equal("111122223333", Assert.Single(page.Accounts).Id);
        Assert.Equal(3, service.Requests.Count);
    }

    [Fact]
    public async Task Call_AlwaysThrottled_EndsWithTheThrottlingException()
    {
        await using var service = await RecordingService.StartAsync();
        const string throttled = """{"__type":"TooManyRequestsException","Message":"slow down"}""";
        service.Answer(400, throttled).Answer(400, throttled).Answer(400, throttled);
        using var client = new AmazonOrganizationsClient(RecordingService.Credentials, service.Configure<AmazonOrganizationsConfig>());

        await Assert.ThrowsAsync<TooManyRequestsException>(() => client.ListAccountsAsync(new ListAccountsRequest(), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Call_Refused_IsMadeOnce()
    {
        await using var service = await RecordingService.StartAsync();
        service.Answer(400, """{"__type":"DuplicateAccountException","Message":"no"}""");
        using var client = new AmazonOrganizationsClient(RecordingService.Credentials, service.Configure<AmazonOrganizationsConfig>());

        await Assert.ThrowsAsync<DuplicateAccountException>(() => client.ListAccountsAsync(new ListAccountsRequest(), TestContext.Current.CancellationToken));

        Assert.Single(service.Requests);
    }

    [Fact]
    public async Task QueryCall_Throttled_IsRetried()
    {
        await using var service = await RecordingService.StartAsync();
        service
            .Answer(400, "<ErrorResponse><Error><Code>Throttling</Code><Message>Rate exceeded</Message></Error></ErrorResponse>")
            .Answer(200, "<GetUserResponse><GetUserResult><User><UserName>ann</UserName></User></GetUserResult></GetUserResponse>");
        using var client = new AmazonIdentityManagementServiceClient(RecordingService.Credentials, service.Configure<AmazonIdentityManagementServiceConfig>());

        var answer = await client.GetUserAsync(new GetUserRequest { UserName = "ann" }, TestContext.Current.CancellationToken);

        Assert.Equal("ann", answer.User.UserName);
    }
}
