using System.Net;
using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using Amazon.Organizations;
using Amazon.Organizations.Model;
using Amazon.Runtime;
using Amazon.SecretsManager;
using Amazon.SecretsManager.Model;

namespace PartnerCloud.AwsPackages.Tests.Sdk;

public sealed class ErrorTests
{
    [Theory]
    [InlineData("ConstraintViolationException")]
    [InlineData("com.amazonaws.organizations#ConstraintViolationException")]
    [InlineData("ConstraintViolationException:http://internal.amazon.com/coral/")]
    public async Task JsonError_KnownCode_IsItsExceptionWithItsMembers(string type)
    {
        await using var service = await RecordingService.StartAsync();
        service.Answer(400, $$"""{"__type":"{{type}}","Message":"too many","Reason":"ACCOUNT_CREATION_RATE_LIMIT_EXCEEDED"}""");

        var e = await Assert.ThrowsAsync<ConstraintViolationException>(() => CreateAccountAsync(service));

        Assert.Equal("too many", e.Message);
        Assert.Equal("ConstraintViolationException", e.ErrorCode);
        Assert.Equal(ConstraintViolationExceptionReason.ACCOUNT_CREATION_RATE_LIMIT_EXCEEDED, e.Reason);
        Assert.Equal((HttpStatusCode.BadRequest, "id-of-the-request", ErrorType.Sender), (e.StatusCode, e.RequestId, e.ErrorType));
    }

    [Fact]
    public async Task JsonError_UnknownCode_IsTheServicesExceptionWithTheCode()
    {
        await using var service = await RecordingService.StartAsync();
        service.Answer(400, """{"__type":"OptInRequired","message":"subscribe first"}""");

        var e = await Assert.ThrowsAsync<AmazonOrganizationsException>(() => CreateAccountAsync(service));

        Assert.Equal(("OptInRequired", "subscribe first", "id-of-the-request"), (e.ErrorCode, e.Message, e.RequestId));
    }

    [Fact]
    public async Task JsonError_CodeDiffersFromItsName_IsFoundByTheCode()
    {
        await using var service = await RecordingService.StartAsync();
        service.Answer(400, """{"__type":"DecryptionFailure","message":"no key"}""");
        using var client = new AmazonSecretsManagerClient(RecordingService.Credentials, service.Configure<AmazonSecretsManagerConfig>());

        await Assert.ThrowsAsync<DecryptionFailureException>(
            () => client.GetSecretValueAsync(new GetSecretValueRequest { SecretId = "s" }, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("<html>Forbidden</html>")]
    [InlineData("[1]")]
    [InlineData("")]
    public async Task Error_NotFromTheService_HasTheStatus(string body)
    {
        await using var service = await RecordingService.StartAsync();
        service.Answer(403, body, requestId: null);

        var e = await Assert.ThrowsAsync<AmazonOrganizationsException>(() => CreateAccountAsync(service));

        Assert.Equal(HttpStatusCode.Forbidden, e.StatusCode);
        Assert.Contains("403", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Error_OfTheServiceItself_BlamesTheReceiver()
    {
        await using var service = await RecordingService.StartAsync();
        const string broken = """{"__type":"ServiceException","Message":"try later"}""";
        service.Answer(500, broken).Answer(500, broken).Answer(500, broken);

        var e = await Assert.ThrowsAsync<ServiceException>(() => CreateAccountAsync(service));

        Assert.Equal((ErrorType.Receiver, HttpStatusCode.InternalServerError), (e.ErrorType, e.StatusCode));
    }

    [Fact]
    public async Task QueryError_KnownCode_IsItsException()
    {
        await using var service = await RecordingService.StartAsync();
        service.Answer(404, """
            <ErrorResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/">
              <Error><Type>Sender</Type><Code>NoSuchEntity</Code><Message>no user ann</Message></Error><RequestId>r-1</RequestId>
            </ErrorResponse>
            """);

        var e = await Assert.ThrowsAsync<NoSuchEntityException>(() => GetUserAsync(service));

        Assert.Equal(("no user ann", "NoSuchEntity", "r-1", HttpStatusCode.NotFound), (e.Message, e.ErrorCode, e.RequestId, e.StatusCode));
    }

    [Fact]
    public async Task QueryError_UnknownCode_IsTheServicesExceptionWithTheCode()
    {
        await using var service = await RecordingService.StartAsync();
        service.Answer(403, "<ErrorResponse><Error><Code>InvalidClientTokenId</Code><Message>who?</Message></Error></ErrorResponse>");

        var e = await Assert.ThrowsAsync<AmazonIdentityManagementServiceException>(() => GetUserAsync(service));

        Assert.Equal(("InvalidClientTokenId", "id-of-the-request"), (e.ErrorCode, e.RequestId));
    }

    [Fact]
    public async Task QueryError_NotFromTheService_HasTheStatus()
    {
        await using var service = await RecordingService.StartAsync();
        service.Answer(403, "{}");

        var e = await Assert.ThrowsAsync<AmazonIdentityManagementServiceException>(() => GetUserAsync(service));

        Assert.Equal(HttpStatusCode.Forbidden, e.StatusCode);
    }

    [Fact]
    public async Task Error_RequestWithAPassword_DoesNotContainIt()
    {
        await using var service = await RecordingService.StartAsync();
        service.Answer(400, "<ErrorResponse><Error><Code>PasswordPolicyViolation</Code><Message>too short</Message></Error></ErrorResponse>");
        using var client = new AmazonIdentityManagementServiceClient(RecordingService.Credentials, service.Configure<AmazonIdentityManagementServiceConfig>());
        var request = new CreateLoginProfileRequest { UserName = "ann", Password = "pass-of-a-test" };

        var e = await Assert.ThrowsAsync<PasswordPolicyViolationException>(() => client.CreateLoginProfileAsync(request, TestContext.Current.CancellationToken));

        Assert.DoesNotContain(request.Password, e.ToString() + request, StringComparison.Ordinal);
    }

    private static async Task CreateAccountAsync(RecordingService service)
    {
        using var client = new AmazonOrganizationsClient(RecordingService.Credentials, service.Configure<AmazonOrganizationsConfig>());
        await client.CreateAccountAsync(new CreateAccountRequest { AccountName = "a", Email = "a@b.example" }, TestContext.Current.CancellationToken);
    }

    private static async Task GetUserAsync(RecordingService service)
    {
        using var client = new AmazonIdentityManagementServiceClient(RecordingService.Credentials, service.Configure<AmazonIdentityManagementServiceConfig>());
        await client.GetUserAsync(new GetUserRequest { UserName = "ann" }, TestContext.Current.CancellationToken);
    }
}
