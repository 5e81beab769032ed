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
        await DeleteAsync("deleted");
        await Assert.ThrowsAsync<InvalidRequestException>(() => GetAsync(client, "deleted"));
        Assert.NotNull((await client.DescribeSecretAsync(new DescribeSecretRequest { SecretId = "deleted" }, Cancellation)).DeletedDate);

        await client.RestoreSecretAsync(new RestoreSecretRequest { SecretId = "deleted" }, Cancellation);

        Assert.Equal("x", (await GetAsync(client, "deleted")).SecretString);
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

    // Not a call of ours: what an operator may have done.
    private async Task DeleteAsync(string id)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, moto.Configure<AmazonSecretsManagerConfig>().ServiceURL);
        request.Content = new StringContent($$"""{"SecretId":"{{id}}"}""");
        request.Headers.Add("X-Amz-Target", "secretsmanager.DeleteSecret");
        request.Headers.TryAddWithoutValidation("Authorization", "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20250101/us-east-1/secretsmanager/aws4_request");
        using var answer = await http.SendAsync(request, Cancellation);
        answer.EnsureSuccessStatusCode();
    }

    private AmazonSecretsManagerClient Client() => new(MotoServer.Credentials, moto.Configure<AmazonSecretsManagerConfig>());
}
