using System.Text.Json;
using Amazon.SecretsManager;
using Amazon.SecretsManager.Model;

namespace PartnerCloud.AwsPackages.Tests.Moto;

public sealed class SecretsManagerTests(MotoServer moto)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Secret_Created_IsReadBack()
    {
        using var client = Client();
        var token = Guid.NewGuid().ToString();

        var created = await client.CreateSecretAsync(
            new CreateSecretRequest { Name = "text", ClientRequestToken = token, Description = "of a test", SecretString = "first", Tags = [new Tag { Key = "k", Value = "v" }] },
            Cancellation);
        Assert.Equal(token, created.VersionId);
        Assert.Equal("first", (await GetAsync(client, "text")).SecretString);

        var first = await client.GetSecretValueAsync(new GetSecretValueRequest { SecretId = "text", VersionId = token }, Cancellation);
        Assert.Equal("first", first.SecretString);
    }

    [Fact]
    public async Task Secret_Binary_IsReadBack()
    {
        using var client = Client();
        using var binary = new MemoryStream([0, 1, 254]);

        await client.CreateSecretAsync(new CreateSecretRequest { Name = "binary", SecretBinary = binary }, Cancellation);

        Assert.Equal([0, 1, 254], (await GetAsync(client, "binary")).SecretBinary.ToArray());
    }

    [Fact]
    public async Task Secret_Described_HasItsTagsAndVersions()
    {
        using var client = Client();
        var created = await client.CreateSecretAsync(new CreateSecretRequest { Name = "described", Description = "of a test", SecretString = "x" }, Cancellation);

        await client.TagResourceAsync(new TagResourceRequest { SecretId = "described", Tags = [new Tag { Key = "requester", Value = "jdoe" }] }, Cancellation);

        var secret = await client.DescribeSecretAsync(new DescribeSecretRequest { SecretId = "described" }, Cancellation);
        Assert.Equal((created.ARN, "of a test"), (secret.ARN, secret.Description));
        Assert.Equal("jdoe", Assert.Single(secret.Tags).Value);
        Assert.Equal(["AWSCURRENT"], secret.VersionIdsToStages[created.VersionId]);
        Assert.NotNull(secret.CreatedDate);
        Assert.Null(secret.DeletedDate);
    }

    [Fact]
    public async Task ResourcePolicy_Put_IsReadBack()
    {
        const string policy = """{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"secretsmanager:*","Resource":"*"}]}""";
        using var client = Client();
        await client.CreateSecretAsync(new CreateSecretRequest { Name = "guarded", SecretString = "x" }, Cancellation);

        await client.PutResourcePolicyAsync(new PutResourcePolicyRequest { SecretId = "guarded", ResourcePolicy = policy, BlockPublicPolicy = true }, Cancellation);

        var read = await client.GetResourcePolicyAsync(new GetResourcePolicyRequest { SecretId = "guarded" }, Cancellation);
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(policy), JsonElement.Parse(read.ResourcePolicy)));
    }

    [Fact]
    public async Task Secret_ScheduledForDeletion_IsRestored()
    {
        using var client = Client();
        await client.CreateSecretAsync(new CreateSecretRequest { Name = "deleted", SecretString = "x" }, Cancellation);
        var deleted = await client.DeleteSecretAsync(new DeleteSecretRequest { SecretId = "deleted", RecoveryWindowInDays = 7 }, Cancellation);
        Assert.True(deleted.DeletionDate > DateTime.UtcNow.AddDays(6));
        await Assert.ThrowsAsync<InvalidRequestException>(() => GetAsync(client, "deleted"));
        Assert.NotNull((await client.DescribeSecretAsync(new DescribeSecretRequest { SecretId = "deleted" }, Cancellation)).DeletedDate);

        await client.RestoreSecretAsync(new RestoreSecretRequest { SecretId = "deleted" }, Cancellation);

        Assert.Equal("x", (await GetAsync(client, "deleted")).SecretString);
    }

    [Fact]
    public async Task Secret_PutAgain_IsCurrentAndKeepsThePreviousValue()
    {
        using var client = Client();
        await client.CreateSecretAsync(new CreateSecretRequest { Name = "renewed", SecretString = "first" }, Cancellation);
        var token = Guid.NewGuid().ToString();

        var put = await client.PutSecretValueAsync(new PutSecretValueRequest { SecretId = "renewed", ClientRequestToken = token, SecretString = "second" }, Cancellation);

        Assert.Equal(token, put.VersionId);
        Assert.Equal(["AWSCURRENT"], put.VersionStages);
        Assert.Equal("second", (await GetAsync(client, "renewed")).SecretString);
        var previous = await client.GetSecretValueAsync(new GetSecretValueRequest { SecretId = "renewed", VersionStage = "AWSPREVIOUS" }, Cancellation);
        Assert.Equal("first", previous.SecretString);
    }

    [Fact]
    public async Task Secrets_Filtered_AreListedWithTheirTagsAndStages()
    {
        using var client = Client();
        foreach (var name in new[] { "listed/a", "listed/b", "listed/c" })
        {
            await client.CreateSecretAsync(new CreateSecretRequest { Name = name, SecretString = "x", Tags = [new Tag { Key = "purpose", Value = name == "listed/c" ? "other" : "console" }] }, Cancellation);
        }
        await client.DeleteSecretAsync(new DeleteSecretRequest { SecretId = "listed/b" }, Cancellation);
        ListSecretsRequest Request(bool planned) => new()
        {
            IncludePlannedDeletion = planned,
            MaxResults = 1,
            Filters = [new Filter { Key = FilterNameStringType.Name, Values = ["listed/"] }, new Filter { Key = FilterNameStringType.TagValue, Values = ["console"] }],
        };

        var existing = Assert.Single(await client.Paginators.ListSecrets(Request(false)).SecretList.ToListAsync(Cancellation));
        var all = await client.Paginators.ListSecrets(Request(true)).SecretList.ToListAsync(Cancellation);

        Assert.Equal("listed/a", existing.Name);
        Assert.Equal("console", Assert.Single(existing.Tags).Value);
        Assert.Equal(["AWSCURRENT"], Assert.Single(existing.SecretVersionsToStages).Value);
        Assert.Equal(["listed/a", "listed/b"], all.Select(secret => secret.Name).Order());
        Assert.NotNull(all.Single(secret => secret.Name == "listed/b").DeletedDate);
    }

    [Fact]
    public async Task Secret_CreatedTwice_Exists()
    {
        using var client = Client();
        await client.CreateSecretAsync(new CreateSecretRequest { Name = "twice", SecretString = "x" }, Cancellation);

        await Assert.ThrowsAsync<ResourceExistsException>(() => client.CreateSecretAsync(new CreateSecretRequest { Name = "twice", SecretString = "y" }, Cancellation));
    }

    [Fact]
    public async Task Secret_Unknown_IsNotFound()
    {
        using var client = Client();

        await Assert.ThrowsAsync<ResourceNotFoundException>(() => GetAsync(client, "nothing"));
    }

    private static Task<GetSecretValueResponse> GetAsync(AmazonSecretsManagerClient client, string id) =>
        client.GetSecretValueAsync(new GetSecretValueRequest { SecretId = id }, Cancellation);

    private AmazonSecretsManagerClient Client() => new(MotoServer.Credentials, moto.Configure<AmazonSecretsManagerConfig>());
}
