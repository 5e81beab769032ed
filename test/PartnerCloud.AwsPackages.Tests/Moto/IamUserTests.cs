using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;

namespace PartnerCloud.AwsPackages.Tests.Moto;

public sealed class IamUserTests(MotoServer moto)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task User_Created_IsReadBack()
    {
        using var client = Client();

        var created = await client.CreateUserAsync(
            new CreateUserRequest { UserName = "ann", Path = "/admins/", Tags = [new Tag { Key = "request-id", Value = "req 1&2" }] }, Cancellation);

        var user = (await client.GetUserAsync(new GetUserRequest { UserName = "ann" }, Cancellation)).User;
        Assert.Equal(created.User.Arn, user.Arn);
        Assert.Equal("/admins/", user.Path);
        Assert.NotNull(user.CreateDate);
        Assert.Equal("req 1&2", Assert.Single(user.Tags).Value);
    }

    [Fact]
    public async Task User_CreatedTwice_AlreadyExists()
    {
        using var client = Client();
        await client.CreateUserAsync(new CreateUserRequest { UserName = "twice" }, Cancellation);

        await Assert.ThrowsAsync<EntityAlreadyExistsException>(() => client.CreateUserAsync(new CreateUserRequest { UserName = "twice" }, Cancellation));
    }

    [Fact]
    public async Task User_Unknown_IsNoSuchEntity()
    {
        using var client = Client();

        var e = await Assert.ThrowsAsync<NoSuchEntityException>(() => client.GetUserAsync(new GetUserRequest { UserName = "nobody" }, Cancellation));

        Assert.Equal("NoSuchEntity", e.ErrorCode);
        Assert.False(string.IsNullOrEmpty(e.RequestId));
    }

    [Fact]
    public async Task LoginProfile_CreatedAndUpdated_IsReadBack()
    {
        using var client = Client();
        await client.CreateUserAsync(new CreateUserRequest { UserName = "login" }, Cancellation);
        await Assert.ThrowsAsync<NoSuchEntityException>(() => client.GetLoginProfileAsync(new GetLoginProfileRequest { UserName = "login" }, Cancellation));

        await client.CreateLoginProfileAsync(new CreateLoginProfileRequest { UserName = "login", Password = "Of-a-test-1!" }, Cancellation);
        var created = await GetProfileAsync(client);
        Assert.Equal(("login", false), (created.UserName, created.PasswordResetRequired));

        // moto reads PasswordResetRequired only here
        await client.UpdateLoginProfileAsync(
            new UpdateLoginProfileRequest { UserName = "login", Password = "Of-a-test-2!", PasswordResetRequired = true }, Cancellation);
        Assert.True((await GetProfileAsync(client)).PasswordResetRequired);
    }

    private static async Task<LoginProfile> GetProfileAsync(AmazonIdentityManagementServiceClient client) =>
        (await client.GetLoginProfileAsync(new GetLoginProfileRequest { UserName = "login" }, Cancellation)).LoginProfile;

    private AmazonIdentityManagementServiceClient Client() => new(MotoServer.Credentials, moto.Configure<AmazonIdentityManagementServiceConfig>());
}
